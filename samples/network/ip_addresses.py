"""Addresses and networks: membership, subnets, order."""
import ipaddress

network = ipaddress.ip_network("192.168.10.0/29")
print(network, network.netmask, network.num_addresses, list(network.hosts())[:2])
for text in ["192.168.10.3", "192.168.11.3", "10.0.0.1", "::1", "2001:db8::ff", "300.1.1.1"]:
    try:
        address = ipaddress.ip_address(text)
        print(repr(address), address in network, address.is_private, address.is_loopback, int(address))
    except ValueError as e:
        print("ValueError:", e)
print(sorted(ipaddress.ip_address(t) for t in ("10.0.0.10", "10.0.0.9", "9.255.0.1")))
print([str(s) for s in network.subnets(new_prefix=31)], network.supernet())
print(ipaddress.ip_interface("10.1.2.3/24").network, ipaddress.IPv4Address("10.0.0.1") + 5)
