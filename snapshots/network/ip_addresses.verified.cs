using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace IpAddresses;

/// <summary>Addresses and networks: membership, subnets, order.</summary>
public static class IpAddressesScript
{
    public static int Main(string[] args) => PyProgram.Run("ip_addresses.py", args, Start);

    private static void Start()
    {
        var network = PyIpaddressModule.IpNetwork("192.168.10.0/29");
        Print(network, network.Netmask, network.NumAddresses, List(PyIterator.Of(network.Hosts())).Slice(stop: 2));
        foreach (var text in new PyList<string>
        {
            "192.168.10.3",
            "192.168.11.3",
            "10.0.0.1",
            "::1",
            "2001:db8::ff",
            "300.1.1.1",
        })
        {
            try
            {
                var address = PyIpaddressModule.IpAddress(text);
                Print(
                    Repr(address),
                    PyOps.Contains(network, address),
                    address.IsPrivate,
                    address.IsLoopback,
                    Int(address));
            }
            catch (ValueError e)
            {
                Print("ValueError:", e);
            }
        }

        Print(
            Sorted(
                PyIterator.Of(
                    ((string[])["10.0.0.10", "10.0.0.9", "9.255.0.1"]).Select(t => PyIpaddressModule.IpAddress(t)))));
        Print(
            (PyList<string>)[.. PyIterator.Of(network.Subnets(newPrefix: 31)).Select(s => Str(s))],
            network.Supernet());
        Print(
            PyOps.GetAttr(PyIpaddressModule.IpInterface("10.1.2.3/24"), "network"),
            PyOps.Add(new PyIpv4Address("10.0.0.1"), 5L));
    }
}
