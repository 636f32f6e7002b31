namespace PyConc2Cs.Runtime;

/// <summary>Properties of Unicode 15.1 that .NET doesn't have: each entry is the first character of a run and the value of the run.</summary>
internal static class UnicodeTables
{
    private const string CombiningRuns = "300:230 315:232 316:220 31a:232 31b:216 31c:220 321:202 323:220 327:202 329:220 334:1 339:220 33d:230 345:240 346:230 347:220 34a:230 34d:220 34f:0 "
        + "350:230 353:220 357:230 358:232 359:220 35b:230 35c:233 35d:234 35f:233 360:234 362:233 363:230 370:0 483:230 488:0 591:220 592:230 596:220 597:230 "
        + "59a:222 59b:220 59c:230 5a2:220 5a8:230 5aa:220 5ab:230 5ad:222 5ae:228 5af:230 5b0:10 5b1:11 5b2:12 5b3:13 5b4:14 5b5:15 5b6:16 5b7:17 5b8:18 5b9:19 "
        + "5bb:20 5bc:21 5bd:22 5be:0 5bf:23 5c0:0 5c1:24 5c2:25 5c3:0 5c4:230 5c5:220 5c6:0 5c7:18 5c8:0 610:230 618:30 619:31 61a:32 61b:0 64b:27 64c:28 64d:29 "
        + "64e:30 64f:31 650:32 651:33 652:34 653:230 655:220 657:230 65c:220 65d:230 65f:220 660:0 670:35 671:0 6d6:230 6dd:0 6df:230 6e3:220 6e4:230 6e5:0 "
        + "6e7:230 6e9:0 6ea:220 6eb:230 6ed:220 6ee:0 711:36 712:0 730:230 731:220 732:230 734:220 735:230 737:220 73a:230 73b:220 73d:230 73e:220 73f:230 "
        + "742:220 743:230 744:220 745:230 746:220 747:230 748:220 749:230 74b:0 7eb:230 7f2:220 7f3:230 7f4:0 7fd:220 7fe:0 816:230 81a:0 81b:230 824:0 825:230 "
        + "828:0 829:230 82e:0 859:220 85c:0 898:230 899:220 89c:230 8a0:0 8ca:230 8cf:220 8d4:230 8e2:0 8e3:220 8e4:230 8e6:220 8e7:230 8e9:220 8ea:230 8ed:220 "
        + "8f0:27 8f1:28 8f2:29 8f3:230 8f6:220 8f7:230 8f9:220 8fb:230 900:0 93c:7 93d:0 94d:9 94e:0 951:230 952:220 953:230 955:0 9bc:7 9bd:0 9cd:9 9ce:0 "
        + "9fe:230 9ff:0 a3c:7 a3d:0 a4d:9 a4e:0 abc:7 abd:0 acd:9 ace:0 b3c:7 b3d:0 b4d:9 b4e:0 bcd:9 bce:0 c3c:7 c3d:0 c4d:9 c4e:0 c55:84 c56:91 c57:0 cbc:7 "
        + "cbd:0 ccd:9 cce:0 d3b:9 d3d:0 d4d:9 d4e:0 dca:9 dcb:0 e38:103 e3a:9 e3b:0 e48:107 e4c:0 eb8:118 eba:9 ebb:0 ec8:122 ecc:0 f18:220 f1a:0 f35:220 f36:0 "
        + "f37:220 f38:0 f39:216 f3a:0 f71:129 f72:130 f73:0 f74:132 f75:0 f7a:130 f7e:0 f80:130 f81:0 f82:230 f84:9 f85:0 f86:230 f88:0 fc6:220 fc7:0 1037:7 "
        + "1038:0 1039:9 103b:0 108d:220 108e:0 135d:230 1360:0 1714:9 1716:0 1734:9 1735:0 17d2:9 17d3:0 17dd:230 17de:0 18a9:228 18aa:0 1939:222 193a:230 "
        + "193b:220 193c:0 1a17:230 1a18:220 1a19:0 1a60:9 1a61:0 1a75:230 1a7d:0 1a7f:220 1a80:0 1ab0:230 1ab5:220 1abb:230 1abd:220 1abe:0 1abf:220 1ac1:230 "
        + "1ac3:220 1ac5:230 1aca:220 1acb:230 1acf:0 1b34:7 1b35:0 1b44:9 1b45:0 1b6b:230 1b6c:220 1b6d:230 1b74:0 1baa:9 1bac:0 1be6:7 1be7:0 1bf2:9 1bf4:0 "
        + "1c37:7 1c38:0 1cd0:230 1cd3:0 1cd4:1 1cd5:220 1cda:230 1cdc:220 1ce0:230 1ce1:0 1ce2:1 1ce9:0 1ced:220 1cee:0 1cf4:230 1cf5:0 1cf8:230 1cfa:0 1dc0:230 "
        + "1dc2:220 1dc3:230 1dca:220 1dcb:230 1dcd:234 1dce:214 1dcf:220 1dd0:202 1dd1:230 1df6:232 1df7:228 1df9:220 1dfa:218 1dfb:230 1dfc:233 1dfd:220 "
        + "1dfe:230 1dff:220 1e00:0 20d0:230 20d2:1 20d4:230 20d8:1 20db:230 20dd:0 20e1:230 20e2:0 20e5:1 20e7:230 20e8:220 20e9:230 20ea:1 20ec:220 20f0:230 "
        + "20f1:0 2cef:230 2cf2:0 2d7f:9 2d80:0 2de0:230 2e00:0 302a:218 302b:228 302c:232 302d:222 302e:224 3030:0 3099:8 309b:0 a66f:230 a670:0 a674:230 a67e:0 "
        + "a69e:230 a6a0:0 a6f0:230 a6f2:0 a806:9 a807:0 a82c:9 a82d:0 a8c4:9 a8c5:0 a8e0:230 a8f2:0 a92b:220 a92e:0 a953:9 a954:0 a9b3:7 a9b4:0 a9c0:9 a9c1:0 "
        + "aab0:230 aab1:0 aab2:230 aab4:220 aab5:0 aab7:230 aab9:0 aabe:230 aac0:0 aac1:230 aac2:0 aaf6:9 aaf7:0 abed:9 abee:0 fb1e:26 fb1f:0 fe20:230 fe27:220 "
        + "fe2e:230 fe30:0 101fd:220 101fe:0 102e0:220 102e1:0 10376:230 1037b:0 10a0d:220 10a0e:0 10a0f:230 10a10:0 10a38:230 10a39:1 10a3a:220 10a3b:0 10a3f:9 "
        + "10a40:0 10ae5:230 10ae6:220 10ae7:0 10d24:230 10d28:0 10eab:230 10ead:0 10efd:220 10f00:0 10f46:220 10f48:230 10f4b:220 10f4c:230 10f4d:220 10f51:0 "
        + "10f82:230 10f83:220 10f84:230 10f85:220 10f86:0 11046:9 11047:0 11070:9 11071:0 1107f:9 11080:0 110b9:9 110ba:7 110bb:0 11100:230 11103:0 11133:9 "
        + "11135:0 11173:7 11174:0 111c0:9 111c1:0 111ca:7 111cb:0 11235:9 11236:7 11237:0 112e9:7 112ea:9 112eb:0 1133b:7 1133d:0 1134d:9 1134e:0 11366:230 "
        + "1136d:0 11370:230 11375:0 11442:9 11443:0 11446:7 11447:0 1145e:230 1145f:0 114c2:9 114c3:7 114c4:0 115bf:9 115c0:7 115c1:0 1163f:9 11640:0 116b6:9 "
        + "116b7:7 116b8:0 1172b:9 1172c:0 11839:9 1183a:7 1183b:0 1193d:9 1193f:0 11943:7 11944:0 119e0:9 119e1:0 11a34:9 11a35:0 11a47:9 11a48:0 11a99:9 "
        + "11a9a:0 11c3f:9 11c40:0 11d42:7 11d43:0 11d44:9 11d46:0 11d97:9 11d98:0 11f41:9 11f43:0 16af0:1 16af5:0 16b30:230 16b37:0 16ff0:6 16ff2:0 1bc9e:1 "
        + "1bc9f:0 1d165:216 1d167:1 1d16a:0 1d16d:226 1d16e:216 1d173:0 1d17b:220 1d183:0 1d185:230 1d18a:220 1d18c:0 1d1aa:230 1d1ae:0 1d242:230 1d245:0 "
        + "1e000:230 1e007:0 1e008:230 1e019:0 1e01b:230 1e022:0 1e023:230 1e025:0 1e026:230 1e02b:0 1e08f:230 1e090:0 1e130:230 1e137:0 1e2ae:230 1e2af:0 "
        + "1e2ec:230 1e2f0:0 1e4ec:232 1e4ee:220 1e4ef:230 1e4f0:0 1e8d0:220 1e8d7:0 1e944:230 1e94a:7 1e94b:0";

    private const string WidthRuns = "20:Na 7f:N a1:A a2:Na a4:A a5:Na a7:A a9:N aa:A ab:N ac:Na ad:A af:Na b0:A b5:N b6:A bb:N bc:A c0:N c6:A c7:N d0:A d1:N d7:A d9:N de:A e2:N e6:A e7:N "
        + "e8:A eb:N ec:A ee:N f0:A f1:N f2:A f4:N f7:A fb:N fc:A fd:N fe:A ff:N 101:A 102:N 111:A 112:N 113:A 114:N 11b:A 11c:N 126:A 128:N 12b:A 12c:N 131:A "
        + "134:N 138:A 139:N 13f:A 143:N 144:A 145:N 148:A 14c:N 14d:A 14e:N 152:A 154:N 166:A 168:N 16b:A 16c:N 1ce:A 1cf:N 1d0:A 1d1:N 1d2:A 1d3:N 1d4:A 1d5:N "
        + "1d6:A 1d7:N 1d8:A 1d9:N 1da:A 1db:N 1dc:A 1dd:N 251:A 252:N 261:A 262:N 2c4:A 2c5:N 2c7:A 2c8:N 2c9:A 2cc:N 2cd:A 2ce:N 2d0:A 2d1:N 2d8:A 2dc:N 2dd:A "
        + "2de:N 2df:A 2e0:N 300:A 370:N 391:A 3a2:N 3a3:A 3aa:N 3b1:A 3c2:N 3c3:A 3ca:N 401:A 402:N 410:A 450:N 451:A 452:N 1100:W 1160:N 2010:A 2011:N 2013:A "
        + "2017:N 2018:A 201a:N 201c:A 201e:N 2020:A 2023:N 2024:A 2028:N 2030:A 2031:N 2032:A 2034:N 2035:A 2036:N 203b:A 203c:N 203e:A 203f:N 2074:A 2075:N "
        + "207f:A 2080:N 2081:A 2085:N 20a9:H 20aa:N 20ac:A 20ad:N 2103:A 2104:N 2105:A 2106:N 2109:A 210a:N 2113:A 2114:N 2116:A 2117:N 2121:A 2123:N 2126:A "
        + "2127:N 212b:A 212c:N 2153:A 2155:N 215b:A 215f:N 2160:A 216c:N 2170:A 217a:N 2189:A 218a:N 2190:A 219a:N 21b8:A 21ba:N 21d2:A 21d3:N 21d4:A 21d5:N "
        + "21e7:A 21e8:N 2200:A 2201:N 2202:A 2204:N 2207:A 2209:N 220b:A 220c:N 220f:A 2210:N 2211:A 2212:N 2215:A 2216:N 221a:A 221b:N 221d:A 2221:N 2223:A "
        + "2224:N 2225:A 2226:N 2227:A 222d:N 222e:A 222f:N 2234:A 2238:N 223c:A 223e:N 2248:A 2249:N 224c:A 224d:N 2252:A 2253:N 2260:A 2262:N 2264:A 2268:N "
        + "226a:A 226c:N 226e:A 2270:N 2282:A 2284:N 2286:A 2288:N 2295:A 2296:N 2299:A 229a:N 22a5:A 22a6:N 22bf:A 22c0:N 2312:A 2313:N 231a:W 231c:N 2329:W "
        + "232b:N 23e9:W 23ed:N 23f0:W 23f1:N 23f3:W 23f4:N 2460:A 24ea:N 24eb:A 254c:N 2550:A 2574:N 2580:A 2590:N 2592:A 2596:N 25a0:A 25a2:N 25a3:A 25aa:N "
        + "25b2:A 25b4:N 25b6:A 25b8:N 25bc:A 25be:N 25c0:A 25c2:N 25c6:A 25c9:N 25cb:A 25cc:N 25ce:A 25d2:N 25e2:A 25e6:N 25ef:A 25f0:N 25fd:W 25ff:N 2605:A "
        + "2607:N 2609:A 260a:N 260e:A 2610:N 2614:W 2616:N 261c:A 261d:N 261e:A 261f:N 2640:A 2641:N 2642:A 2643:N 2648:W 2654:N 2660:A 2662:N 2663:A 2666:N "
        + "2667:A 266b:N 266c:A 266e:N 266f:A 2670:N 267f:W 2680:N 2693:W 2694:N 269e:A 26a0:N 26a1:W 26a2:N 26aa:W 26ac:N 26bd:W 26bf:A 26c0:N 26c4:W 26c6:A "
        + "26ce:W 26cf:A 26d4:W 26d5:A 26e2:N 26e3:A 26e4:N 26e8:A 26ea:W 26eb:A 26f2:W 26f4:A 26f5:W 26f6:A 26fa:W 26fb:A 26fd:W 26fe:A 2700:N 2705:W 2706:N "
        + "270a:W 270c:N 2728:W 2729:N 273d:A 273e:N 274c:W 274d:N 274e:W 274f:N 2753:W 2756:N 2757:W 2758:N 2776:A 2780:N 2795:W 2798:N 27b0:W 27b1:N 27bf:W "
        + "27c0:N 27e6:Na 27ee:N 2985:Na 2987:N 2b1b:W 2b1d:N 2b50:W 2b51:N 2b55:W 2b56:A 2b5a:N 2e80:W 2e9a:N 2e9b:W 2ef4:N 2f00:W 2fd6:N 2ff0:W 3000:F 3001:W "
        + "303f:N 3041:W 3097:N 3099:W 3100:N 3105:W 3130:N 3131:W 318f:N 3190:W 31e4:N 31ef:W 321f:N 3220:W 3248:A 3250:W 4dc0:N 4e00:W a48d:N a490:W a4c7:N "
        + "a960:W a97d:N ac00:W d7a4:N e000:A f900:W fb00:N fe00:A fe10:W fe1a:N fe30:W fe53:N fe54:W fe67:N fe68:W fe6c:N ff01:F ff61:H ffbf:N ffc2:H ffc8:N "
        + "ffca:H ffd0:N ffd2:H ffd8:N ffda:H ffdd:N ffe0:F ffe7:N ffe8:H ffef:N fffd:A fffe:N 16fe0:W 16fe5:N 16ff0:W 16ff2:N 17000:W 187f8:N 18800:W 18cd6:N "
        + "18d00:W 18d09:N 1aff0:W 1aff4:N 1aff5:W 1affc:N 1affd:W 1afff:N 1b000:W 1b123:N 1b132:W 1b133:N 1b150:W 1b153:N 1b155:W 1b156:N 1b164:W 1b168:N "
        + "1b170:W 1b2fc:N 1f004:W 1f005:N 1f0cf:W 1f0d0:N 1f100:A 1f10b:N 1f110:A 1f12e:N 1f130:A 1f16a:N 1f170:A 1f18e:W 1f18f:A 1f191:W 1f19b:A 1f1ad:N "
        + "1f200:W 1f203:N 1f210:W 1f23c:N 1f240:W 1f249:N 1f250:W 1f252:N 1f260:W 1f266:N 1f300:W 1f321:N 1f32d:W 1f336:N 1f337:W 1f37d:N 1f37e:W 1f394:N "
        + "1f3a0:W 1f3cb:N 1f3cf:W 1f3d4:N 1f3e0:W 1f3f1:N 1f3f4:W 1f3f5:N 1f3f8:W 1f43f:N 1f440:W 1f441:N 1f442:W 1f4fd:N 1f4ff:W 1f53e:N 1f54b:W 1f54f:N "
        + "1f550:W 1f568:N 1f57a:W 1f57b:N 1f595:W 1f597:N 1f5a4:W 1f5a5:N 1f5fb:W 1f650:N 1f680:W 1f6c6:N 1f6cc:W 1f6cd:N 1f6d0:W 1f6d3:N 1f6d5:W 1f6d8:N "
        + "1f6dc:W 1f6e0:N 1f6eb:W 1f6ed:N 1f6f4:W 1f6fd:N 1f7e0:W 1f7ec:N 1f7f0:W 1f7f1:N 1f90c:W 1f93b:N 1f93c:W 1f946:N 1f947:W 1fa00:N 1fa70:W 1fa7d:N "
        + "1fa80:W 1fa89:N 1fa90:W 1fabe:N 1fabf:W 1fac6:N 1face:W 1fadc:N 1fae0:W 1fae9:N 1faf0:W 1faf9:N 20000:W 2fffe:N 30000:W 3fffe:N e0100:A e01f0:N "
        + "f0000:A ffffe:N 100000:A 10fffe:N";

    public static UnicodeRuns Combining { get; } = new(CombiningRuns, "0");

    public static UnicodeRuns Width { get; } = new(WidthRuns, "N");
}

/// <summary>A property of characters, kept as runs of equal values.</summary>
internal sealed class UnicodeRuns
{
    private readonly int[] starts;
    private readonly string[] values;
    private readonly string first;

    public UnicodeRuns(string runs, string first)
    {
        var entries = Array.ConvertAll(runs.Split(' '), entry => entry.Split(':'));
        starts = Array.ConvertAll(entries, entry => Convert.ToInt32(entry[0], 16));
        values = Array.ConvertAll(entries, entry => entry[1]);
        this.first = first;
    }

    public string Of(int character)
    {
        var at = Array.BinarySearch(starts, character);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 ? first : values[at];
    }
}
