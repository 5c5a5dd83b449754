import TokenDomain

extension Institution {
  /// The demo's, with another stock.
  package static func higasa(stock: StockPolicy) -> Institution {
    let higasa = Institution.higasa
    return Institution(
      name: higasa.name, telephone: higasa.telephone, hours: higasa.hours,
      issueFee: higasa.issueFee, deliveryTime: higasa.deliveryTime,
      stopPolicy: higasa.stopPolicy, stockPolicy: stock)
  }
}
