extension LetterTemplate.Purpose {
  /// What holds until the data folder has a file of its own.
  var standard: String {
    switch self {
    case .passwords:
      """
      {name} 様 (契約者番号 {customer})

      {date}  {institution}

      インターネットバンキングのご利用開始について

      最初のパスワードをお知らせします。初めてログインされるときに、
      どちらもご自分のものに変更していただきます。

        契約者番号        {customer}
        ログインパスワード  {login-password}
        確認用パスワード    {confirmation-password}

      小文字の l と o、数字の 0 と 1 は使っていません。ハイフンも入力してください。
      この書面は、変更が済みましたら細かく裁断して捨ててください。
      お心当たりのないときは {telephone} ({hours}) へお電話ください。

      These are your first passwords; you choose your own at your first login.

      """
    case .token:
      """
      {name} 様

      {date}  {institution}

      ワンタイムパスワード用トークンの送付について

      お申し込みいただいたトークンをお送りします。

        シリアル番号  {serial}
        有効期限      {expires}

      インターネットバンキングにログインし、「ワンタイムパスワード」の
      「利用開始」で、シリアル番号とトークンに表示される番号を入力してください。
      お手元のトークンの裏面のシリアル番号が上と違うときは、お使いにならず、
      {telephone} ({hours}) へお電話ください。

      Please log in and start using the token with its serial number and the
      code that it shows.

      """
    case .label:
      """
      {address}
      {name} 様
                        {serial}

      """
    }
  }
}
