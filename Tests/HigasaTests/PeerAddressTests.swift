import Testing

@testable import higasa

@Suite("The address of an SSH client")
struct PeerAddressTests {
  @Test(
    "is kept as sshd tells it",
    arguments: [
      "192.0.2.7", "0.0.0.0", "2001:db8::7", "::1", "::ffff:192.0.2.7", "fe80::1%eth0", "fe80::1%2",
      "fe80::5054:ff:fe12:3456%wlp0s20f3", "fe80::1%br-0a1b.100",
    ])
  func kept(address: String) {
    #expect(PeerAddress.of("\(address) 50000 192.0.2.1 22") == address)
    #expect(PeerAddress.of(address) == address)
  }

  @Test(
    "what is none is not kept",
    arguments: [
      "", " ", "UNKNOWN", "１９２.０.２.７", "٣.٣.٣.٣", "192.0.2", "192.0.2.256", "192.0.2.7%eth0",
      "1:2:3",
      "fe80::1%", "fe80::1%eth0%eth1", "fe80::1%\u{1B}[2J", "fe80::1%ｅth0",
      "fe80::1%an-interface-too-long",
      "2001:db8::g", ":", "%", "%eth0", "0x7f.1", "dead", "....",
    ])
  func notKept(text: String) {
    #expect(PeerAddress.of("\(text) 50000 192.0.2.1 22") == nil)
  }

  @Test(
    "counts together what one host can call itself",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
      ("::ffff:c000:207", "192.0.2.7"), ("2001:db8::7", "2001:db8:0:0::/64"),
      ("2001:db8:0:0:ffff:1:2:3", "2001:db8:0:0::/64"), ("2001:db8:0:1::7", "2001:db8:0:1::/64"),
      ("fe80::1%eth0", "fe80:0:0:0::/64%eth0"), ("fe80::2%eth1", "fe80:0:0:0::/64%eth1"),
      ("::1", "0:0:0:0::/64"),
    ])
  func network(address: String, network: String) {
    #expect(PeerAddress.network(of: address) == network)
  }
}
