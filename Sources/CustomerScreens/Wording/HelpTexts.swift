import Pages
import TokenDomain

extension Wording {
  /// F1 on every screen: what it is for, and what to do when it does not go as expected.
  enum Help {
    /// The end of each help.
    static func call(_ id: ScreenID, _ institution: Institution) -> Phrase {
      Phrase(
        ja: "お困りのときは、画面右上の記号(\(id.rawValue))をお電話でお伝えください。"
          + "\(institution.telephone) (\(institution.hours.ja))",
        en:
          "If you need help, call \(institution.telephone) (\(institution.hours.en)) and tell us "
          + "the id in the upper right corner (\(id.rawValue)).")
    }

    /// A key fob's front and back, drawn where they are read.
    static func fob(_ language: Language) -> [KeyFobFace] {
      [
        .front(digits: "123456", notches: 4),
        .back(
          serialLabel: Labels.serial(language), serial: "26001000000xx",
          expiryLabel: Labels.expiry(language), expires: "20xx-xx-xx"),
      ]
    }

    static func of(_ id: ScreenID, _ institution: Institution) -> [Phrase] {
      let misses = institution.stopPolicy.consecutiveMisses
      switch id {
      case .login:
        return [
          Phrase(
            ja: "契約者番号は7桁の数字です。全角の数字や、間の空白・ハイフンもそのまま入力できます。",
            en: "The customer number has seven digits. Full-width digits, blanks and hyphens are "
              + "understood."),
          Phrase(
            ja: "ログインパスワードは半角の英数字・記号です。画面には * だけが表示されます。",
            en: "The login password takes half-width letters, digits and symbols. Only * is shown."),
          Phrase(
            ja: "パスワードを忘れたとき、停止したときは、窓口かお電話でお申し出ください。",
            en: "If you have forgotten a password, or it has been stopped, please ask us."),
        ]
      case .code:
        return [
          Phrase(
            ja: "トークンの表示は1分ごとに切り替わります。= = = = = = は残り時間の目安で、10秒ごとに1つ減ります。",
            en: "The token's display changes every minute. = = = = = = shows about how much of the "
              + "minute is left; one notch goes every ten seconds."),
          Phrase(
            ja: "「もう使われています」と出たら、表示が切り替わるまで待ってから入力してください。"
              + "誤りには数えません。",
            en:
              "If the code has been used, wait for the display to change. That is not counted as a "
              + "miss."),
          Phrase(
            ja: "「次の数字も必要です」と出たら、切り替わったあとの数字を入力してください。"
              + "長くお使いにならなかったトークンの時計を確かめるためで、誤りには数えません。",
            en:
              "If the next code is wanted, enter the digits that show next. That checks the clock "
              + "of a token that has not been used for long, and is not counted as a miss."),
          Phrase(
            ja: "正しい数字なのに「違います」と出るときは、「トークン時刻補正」を選んでください。",
            en: "If right digits are refused as wrong, choose \"Set the token's clock\"."),
          Phrase(
            ja: "トークンをなくしたとき、盗まれたとき、表示が出ないときは、「トークンの紛失・故障」を選んで届け出てください。",
            en:
              "If the token is lost, stolen or shows nothing, choose \"Lost or broken token\" and "
              + "report it."),
          Phrase(
            ja: "連続して\(misses)回間違えると認証が停止します。解除は当組合で行います。",
            en: "After \(misses) misses in a row it is stopped until we lift the stop."),
        ]
      case .resynchronisation:
        return [
          Phrase(
            ja: "正しい数字を入力しても「違います」と出るときに使います。"
              + "トークンの時計が大きくずれると、そうなります。",
            en: "For a token whose right digits are refused as wrong: its clock is off."),
          Phrase(
            ja: "いまの6桁を1回目に入力し、表示が切り替わったら、新しい6桁を2回目に入力してください。"
              + "間を空けずに、続けて表示された2つが必要です。",
            en: "Enter the six digits that show now as the first code. When the display changes, "
              + "enter the new ones as the second. Two that follow each other are needed."),
          Phrase(
            ja: "2つとも正しければ時計が合います。時刻補正ができるのは1日に1回までです。",
            en: "If both are right, the clock is set right. That can be done once a day."),
          Phrase(
            ja: "数字を間違えると、ワンタイムパスワードの誤りに数えます。連続して\(misses)回で停止します。",
            en: "Wrong digits count as a miss; \(misses) misses in a row stop it."),
        ]
      case .top:
        return [
          Phrase(
            ja: "数字キーか、Tab と Enter で選びます。"
              + "ワンタイムパスワードのお手続きは 1 と 2 のどちらからも行えます。",
            en: "Choose by its digit, or with Tab and Enter. Both 1 and 2 lead to the one-time "
              + "password procedures."),
          Phrase(
            ja: "パスワードの変更は 1、これまでの記録は 3、ログアウトは 4 です。",
            en: "1 also changes a password, 3 shows what was done, 4 logs out."),
          Phrase(
            ja: "STEP1 から STEP4 は、トークンをお使いいただくまでの進み具合です。"
              + "更新のときは、次のトークンの進み具合を示します。",
            en:
              "STEP1 to STEP4 show how far you are from using a token; during a renewal, from using "
              + "the next one."),
          Phrase(
            ja: "トークンをなくしたとき、壊れたときは、2 の「トークンの紛失・故障」から届け出てください。",
            en: "If your token is lost or broken, report it under 2."),
          Phrase(
            ja: "前回のログインにお心当たりがないときは、すぐにお電話ください。",
            en: "If the previous login was not yours, please call us at once."),
        ]
      case .choice:
        return [
          Phrase(
            ja: "初めての方は「トークン発行」、届いた方は「ワンタイムパスワード利用開始」、"
              + "やめるときは「ワンタイムパスワード利用解除」をお選びください。",
            en: "For a first token choose token issue; when it has arrived, start; to give it up, "
              + "release."),
          Phrase(
            ja: "「トークン切替」は、有効期限の近いトークンから次のトークンに移るときに使います。"
              + "「申請取消」は、発送前のお申し込みを取り消すときに使います。",
            en: "\"Switch tokens\" is for going over from a token that is about to expire to the "
              + "next one, \"Take back a request\" for a token that is not mailed yet."),
          Phrase(
            ja: "いまお手続きできないものは薄く表示し、その理由を右に示します。",
            en: "What cannot be done now is dimmed, with the reason beside it."),
        ]
      case .tokenChoice:
        return [
          Phrase(
            ja: "ハードウェアトークンは、6桁の数字を表示するキーホルダー型の機器です。",
            en: "A hardware token is a key fob that shows six digits.")
        ]
      case .request:
        return [
          Phrase(
            ja: "お届け先をお確かめのうえ、確認用パスワードを入力してください。"
              + "住所が変わったときは、先に窓口で変更をお申し出ください。",
            en: "Check the address and enter your confirmation password. If you have moved, please "
              + "tell us first."),
          Phrase(
            ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
            en: "The confirmation password is not the login password."),
        ]
      case .softwareRequest:
        return [
          Phrase(
            ja: "スマートフォンの時計が正しくないと、アプリの番号は当組合の番号と合いません。"
              + "「日付と時刻」の設定を「自動」にしてください。",
            en: "If the phone's clock is wrong, so is every code. Set its date and time to "
              + "\"automatic\"."),
          Phrase(
            ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
            en: "The confirmation password is not the login password."),
          Phrase(
            ja: "発行しても、「ワンタイムパスワード利用開始」までは、これまでどおりログインできます。",
            en: "Until you start using the token, you log in as before."),
        ]
      case .softwareKey:
        return [
          Phrase(
            ja: "アプリの「追加」や「+」を選び、QRコードを読み取るか、鍵を入力してください。"
              + "鍵の空白は入力しなくてもかまいません。",
            en: "Choose \"add\" or \"+\" in the app, and scan the QR code or type the key. The "
              + "blanks in the key need not be typed."),
          Phrase(
            ja: "QRコードに隙間があったり、形が崩れたりしているときは、「QRコードが乱れるとき」を選んでください。"
              + "選ぶたびに表示のしかたが変わります。",
            en: "If the QR code has gaps or is out of shape, choose \"QR code looks broken\": each "
              + "time it is drawn in another way."),
          Phrase(
            ja: "登録できなかったときは、この画面を閉じ、もう一度ソフトウェアトークンを発行してください。"
              + "前の鍵は失効します。",
            en: "If your app did not take it, close this screen and issue a software token again. "
              + "The key before is then worth nothing."),
          Phrase(
            ja: "QRコードや鍵の写真を撮ったり、書き留めたりしないでください。",
            en: "Do not take a picture of the QR code or the key, nor write it down."),
        ]
      case .activation:
        return [
          Phrase(
            ja: "シリアル番号(13桁)と有効期限は、トークンの裏面に記載があります。",
            en: "The serial number (13 digits) and the expiry date stand on the token's back."),
          Phrase(
            ja: "「次の数字も必要です」と出たら、表示が切り替わったあとの数字を入力してください。誤りには数えません。",
            en: "If the next code is wanted, enter the digits that show next. It is not a miss."),
          Phrase(
            ja: "正しい数字なのに「違います」と出るときは、「トークン時刻補正」を選んでください。",
            en: "If right digits are refused as wrong, choose \"Set the token's clock\"."),
        ]
      case .release:
        return [
          Phrase(
            ja: "解除したトークンは二度と使えません。間違いのないようお確かめください。",
            en: "A released token can never be used again. Please make sure."),
          Phrase(
            ja: "入力欄で Enter を押すとボタンに移り、もう一度 Enter を押すと解除します。",
            en: "Enter in the field moves to the button; Enter there releases the token."),
        ]
      case .password:
        return [
          Phrase(
            ja: "はじめに、変更するパスワードを 1 か 2 で選びます。(*) の付いたほうを変更します。",
            en: "First choose which password to change, with 1 or 2. The one marked (*) is changed."
          ),
          Phrase(
            ja: "ログインパスワードはログインのとき、確認用パスワードはお申し込みのときにお聞きするものです。",
            en: "The login asks for the login password, applications for the confirmation password."
          ),
          Phrase(
            ja: "画面には * だけが表示されます。新しいパスワードは、確かめのため2回入力してください。",
            en: "Only * is shown. Please type the new password twice, to be sure of it."),
          Phrase(
            ja: "現在のパスワードをお忘れのときは、窓口かお電話でお申し出ください。",
            en: "If you have forgotten the present password, please ask us."),
        ]
      case .history:
        return [
          Phrase(
            ja: "ログインやお手続きの記録を、新しい順に示します。日時は日本時間です。",
            en: "Logins and procedures, newest first, by Tokyo's time."),
          Phrase(
            ja: "右の欄は、どこから行われたかを示します。当組合で行った手続きは「当組合」と出ます。",
            en: "On the right stands where it was done from; what we did for you reads \"by us\"."),
          Phrase(
            ja: "「パスワードは正しく、番号がまだでした」は、パスワードだけが入力され、ログインには至らなかった記録です。",
            en:
              "\"Password right, code not given\": somebody gave your password and did not get in."),
          Phrase(
            ja: "お心当たりのない記録があるときは、すぐにお電話ください。",
            en: "If something was not done by you, please call us at once."),
        ]
      case .cancelRequest:
        return [
          Phrase(
            ja: "トークンの発送前であれば、お申し込みを取り消せます。発送のあとは、お電話ください。",
            en: "A request can be taken back until its token is mailed. After that, please call us."
          ),
          Phrase(
            ja: "確認用パスワードは、ログインパスワードとは別のパスワードです。",
            en: "The confirmation password is not the login password."),
        ]
      case .switchToken:
        return [
          Phrase(
            ja: "2つのトークンは、シリアル番号(裏面に記載)で見分けられます。"
              + "いまのトークンは、今日ログインにお使いになったほうです。",
            en:
              "The serial number on the back tells the tokens apart. The present one is that which "
              + "you have just logged in with."),
          Phrase(
            ja: "ログインに使った番号は、もう使えません。表示が切り替わってから入力してください。",
            en: "The code that you logged in with is used up. Wait until the display changes."),
          Phrase(
            ja: "「次の数字も必要です」と出たら、両方の表示が切り替わってから、2つとも入力し直してください。"
              + "誤りには数えません。",
            en:
              "If the next codes are needed, wait until both displays have changed and enter both "
              + "anew. That is no miss."),
          Phrase(
            ja: "正しい番号なのに「違います」と出るときの時刻補正は、ここではできません。お電話で承ります。",
            en:
              "If right digits are refused as wrong, please call us: here the clock cannot be set "
              + "right on the screen."),
        ]
      case .report:
        return [
          Phrase(
            ja: "1 から 3 の数字で選び、Enter を押すと「届け出る」に移ります。"
              + "もう一度 Enter を押すと届け出ます。数字だけでは届け出ません。",
            en:
              "Choose with 1 to 3. Enter then moves to \"Report it\", and Enter there reports it. "
              + "A digit alone reports nothing."),
          Phrase(
            ja: "届け出ると、すぐにトークンが止まります。取り消しは、お電話でお申し出ください。"
              + "ほかの端末でのログインも終わります。",
            en:
              "The token is stopped at once, and other logins of yours end. To take a report back "
              + "you must call us."),
          Phrase(
            ja: "スマートフォンのアプリをお使いのときは、スマートフォンの紛失・盗難・故障をここから届け出てください。",
            en: "If an app shows your codes, report here that the phone is lost, stolen or broken."),
        ]
      case .reportDone:
        return [
          Phrase(
            ja: "お届けは受け付けました。トークンは止まっています。お早めにお電話ください。",
            en: "The report is made, and the token is stopped. Please call us soon.")
        ]
      case .requestDone, .activationDone, .releaseDone:
        return [
          Phrase(
            ja: "お手続きは完了しています。Enter でトップページに戻ります。",
            en: "The procedure is done. Enter leads back to the top page.")
        ]
      }
    }

    /// BOU001 of a software token, which has no serial number on its back.
    static func softwareActivation(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "アプリに登録したトークンの、いま表示されている6桁を入力してください。"
            + "残り時間が少ないときは、次の表示をお待ちください。",
          en: "Enter the six digits that your app shows for us. If little time is left, wait for "
            + "the next ones."),
        Phrase(
          ja: "番号が合わないときは、スマートフォンの「日付と時刻」を「自動」にしてください。"
            + "それでも合わないときは、「トークン時刻補正」を選んでください。",
          en: "If the code is refused, set the phone's date and time to \"automatic\". If it is "
            + "refused all the same, choose \"Set the token's clock\"."),
        Phrase(
          ja: "60秒の表示に対応しないアプリの番号は、お受けできません。"
            + "お使いになれるアプリ: \(institution.softwareToken.apps)",
          en: "An app must honour 60 seconds, as these do: \(institution.softwareToken.apps)"),
        Phrase(
          ja: "アプリに登録できなかったときは、もう一度「トークン発行」からお手続きください。前の鍵は使えなくなります。",
          en: "If your app has no key, please issue the token once more. The key before is then "
            + "of no use."),
      ]
    }
  }
}
