import BankService
import Pages
import TokenDomain

extension Wording {
  /// お困りの場合: pages of the help that do not belong to one screen.
  enum HelpTopics {
    static func title(_ topic: HelpTopic) -> Phrase {
      switch topic {
      case .firstUse: Phrase(ja: "初めてお使いになるとき", en: "Using it for the first time")
      case .renewal: Phrase(ja: "2本目のトークン(更新)", en: "The second token (renewal)")
      case .newPhone: Phrase(ja: "機種変更", en: "A new phone")
      case .cannotLogIn: Phrase(ja: "ログインできない(停止)", en: "The login is refused (stopped)")
      case .lost: Phrase(ja: "なくした・盗まれた・壊れた", en: "Lost, stolen or broken")
      case .battery: Phrase(ja: "電池の表示(bAtt, Lo-bAtt)", en: "The battery (bAtt, Lo-bAtt)")
      case .expiry: Phrase(ja: "有効期限", en: "The expiry date")
      }
    }

    static func text(_ topic: HelpTopic, _ institution: Institution) -> [Phrase] {
      switch topic {
      case .firstUse: firstUse(institution)
      case .renewal: renewal(institution)
      case .newPhone: newPhone(institution)
      case .cannotLogIn: cannotLogIn(institution)
      case .lost: lost(institution)
      case .battery: battery(institution)
      case .expiry: expiry(institution)
      }
    }

    private static func call(_ institution: Institution) -> Phrase {
      Phrase(
        ja: "お電話: \(institution.telephone) (\(institution.hours.ja))",
        en: "Telephone: \(institution.telephone) (\(institution.hours.en))")
    }

    private static func firstUse(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "1. トップページから「ワンタイムパスワード」、「トークン発行」とお進みになり、種類をお選びください。"
            + "確認用パスワードが必要です。",
          en: "1. From the top page go to \"One-time password\" and \"Token issue\", and choose a "
            + "kind. You need your confirmation password."),
        Phrase(
          ja: "2. ハードウェアトークン(キーホルダー型)は、ご登録の住所にお送りします。"
            + "発行手数料 \(institution.issueFee.ja)、お届けまで\(institution.deliveryTime.ja)です。",
          en: "2. A hardware token (a key fob) is mailed to your registered address. It costs "
            + "\(institution.issueFee.en) and takes \(institution.deliveryTime.en)."),
        Phrase(
          ja: "3. ソフトウェアトークンは、スマートフォンのアプリに番号を表示する方法で、すぐに使えます。"
            + "60秒の表示に対応するアプリが必要です: \(institution.softwareToken.apps)",
          en: "3. A software token shows its codes in an app on your phone, at once. The app must "
            + "honour 60 seconds, as these do: \(institution.softwareToken.apps)"),
        Phrase(
          ja: "4. 届いたら(アプリに登録したら)、「ワンタイムパスワード利用開始」をお手続きください。"
            + "それまでは、これまでどおりログインできます。",
          en: "4. When it has arrived, or the app has it, choose \"Start one-time passwords\". "
            + "Until then you log in as before."),
        Phrase(
          ja: "5. 次のログインから、トークンに表示される6桁の番号をお聞きします。番号は一度しか使えません。",
          en: "5. From the next login on we ask for the six digits on the token. Each code works "
            + "once."),
        call(institution),
      ]
    }

    private static func renewal(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "トークンには有効期限があります。期限の\(RenewalRule.days)日前から、"
            + "いまのトークンを使いながら、次のトークンを申し込めます。",
          en: "A token expires. From \(RenewalRule.days) days before that day on you can order the "
            + "next one, while the present one still works."),
        Phrase(
          ja: "1. 「トークン発行」から、いまと同じ種類のトークンを申し込みます。"
            + "ハードウェアトークンはお届けまで\(institution.deliveryTime.ja)、"
            + "発行手数料 \(institution.issueFee.ja) です。",
          en: "1. Order a token of the same kind from \"Token issue\". A hardware token takes "
            + "\(institution.deliveryTime.en) and costs \(institution.issueFee.en)."),
        Phrase(
          ja: "2. 届いたら「トークン切替」を選び、いまのトークンと新しいトークンの番号を1つずつ入力します。",
          en: "2. When it arrives, choose \"Switch tokens\" and enter one code of each token."),
        Phrase(
          ja: "3. 切り替えると、前のトークンは使えません。次のログインからは、新しいトークンの番号をお使いください。",
          en: "3. After the switch the old token is of no use. From the next login on use the new "
            + "one."),
        Phrase(
          ja: "期限が過ぎると、ご自身では切り替えられません。お電話ください。"
            + "正しい番号なのに「違います」と出るときの時刻補正も、切替ではお電話で承ります。",
          en: "Once the present one has expired you cannot switch by yourself: please call us. "
            + "So please do if right digits are refused there: we set the clock right with you."),
        call(institution),
      ]
    }

    private static func newPhone(_ institution: Institution) -> [Phrase] {
      let wait = institution.softwareToken.waitMinutes
      return [
        Phrase(
          ja: "ソフトウェアトークンの鍵は、当組合からもう一度お見せすることができません。"
            + "新しいスマートフォンでは、新しいトークンを発行します。",
          en: "We cannot show the key of a software token a second time: a new phone needs a new "
            + "token."),
        Phrase(
          ja: "1. 前のスマートフォンの番号でログインし、「ワンタイムパスワード利用解除」をお手続きください。",
          en: "1. Log in with a code of the old phone, and release the token."),
        wait == 0
          ? Phrase(
            ja: "2. つづけて「トークン発行」から、新しいスマートフォンに登録してください。",
            en: "2. Then choose \"Token issue\", and register it in the new phone.")
          : Phrase(
            ja: "2. 安全のため、ソフトウェアトークンは利用解除から\(wait)分たつと発行できます。"
              + "そのあとログインしなおし、「トークン発行」から、新しいスマートフォンに登録してください。",
            en: "2. For your safety a software token can be issued \(wait) minutes after the "
              + "release. Then log in again, choose \"Token issue\", and register it in the new "
              + "phone."),
        Phrase(
          ja: "3. 新しいスマートフォンの番号で「ワンタイムパスワード利用開始」をお手続きください。",
          en: "3. Start using it with a code of the new phone."),
        Phrase(
          ja: "前のスマートフォンがお手元にないときは、「トークンの紛失・故障」から届け出て、お電話ください。"
            + "アプリの入れ直しや復元で番号が出なくなったときも同じです。",
          en: "If you do not have the old phone any more, report the token as lost or broken and "
            + "call us; so too if the app has lost it after a restore."),
        call(institution),
      ]
    }

    private static func cannotLogIn(_ institution: Institution) -> [Phrase] {
      let misses = institution.stopPolicy.consecutiveMisses
      return [
        Phrase(
          ja: "ワンタイムパスワードを連続して\(misses)回間違えると、認証が停止し、ログインできなくなります。"
            + "停止を解除できるのは当組合だけです。お電話ください。",
          en:
            "After \(misses) wrong one-time passwords in a row the login is stopped. We alone can "
            + "lift the stop: please call us."),
        Phrase(
          ja: "ログインパスワードも、続けて\(StopPolicy.passwordMisses)回間違えると停止します。"
            + "お忘れのときも、窓口かお電話でお申し出ください。",
          en: "A login password is stopped after \(StopPolicy.passwordMisses) misses in a row. "
            + "If you have forgotten it, please ask us."),
        Phrase(
          ja: "「もう使われています」は、同じ番号を二度使ったときに出ます。"
            + "表示が切り替わるのを待って、新しい番号を入力してください(誤りには数えません)。",
          en: "\"Has been used\" means the same code a second time. Wait until the display changes "
            + "and enter the new one; it does not count."),
        Phrase(
          ja: "「次の数字も必要です」は、長く使わなかったトークンの時計を確かめるためのものです"
            + "(誤りには数えません)。",
          en:
            "\"The next code is needed too\" checks the clock of a token long unused; it does not "
            + "count."),
        Phrase(
          ja: "正しい番号なのに「違います」と出るときは、番号の画面の「トークン時刻補正」をお使いください。",
          en:
            "If right digits are refused as wrong, choose \"Set the token's clock\" where the code "
            + "is asked for."),
        call(institution),
      ]
    }

    private static func lost(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "すぐに届け出て、トークンを止めてください。ログインパスワードを入力したあとの画面にある"
            + "「トークンの紛失・故障」からも、ログイン中のトップページの 2 からも届け出られます。",
          en: "Report it at once, and the token is stopped: with \"Lost or broken token\" on the "
            + "screen after your login password, or under 2 on the top page."),
        Phrase(
          ja: "届け出ると、どなたもログインできなくなります。停止を解除できるのは当組合だけです。",
          en: "From then on nobody can log in, and we alone can lift the stop."),
        Phrase(
          ja: "紛失・盗難のときは、お電話のあとで新しいトークンをお送りします。"
            + "発行手数料は \(institution.issueFee.ja)、お届けまで\(institution.deliveryTime.ja)です。"
            + "届いたら、ログインパスワードでログインして利用開始してください。",
          en: "Lost or stolen: after your call we send you a new one (\(institution.issueFee.en), "
            + "\(institution.deliveryTime.en)). When it arrives, log in with your "
            + "password and start using it."),
        Phrase(
          ja: "故障のときは、お電話のあと、ログインパスワードだけでログインして、新しいトークンを申し込めます。",
          en:
            "Broken: after your call you log in with your password alone, and can apply for a new "
            + "one."),
        Phrase(
          ja: "見つかったとき、直ったときも、お電話ください。",
          en: "If you find it, or it works again, please call us too."),
        call(institution),
      ]
    }

    private static func battery(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "ハードウェアトークンに bAtt や Lo-bAtt と出たら、電池が残り少なくなっています。"
            + "番号は、表示されているあいだはお使いいただけます。",
          en:
            "If a hardware token shows bAtt or Lo-bAtt, its battery is running low. Its codes are "
            + "good as long as they show."),
        Phrase(
          ja: "電池は交換できません。表示が出たら、お早めに次のトークンをご用意ください。",
          en: "The battery cannot be exchanged. Please get the next token in good time."),
        Phrase(
          ja: "有効期限の\(RenewalRule.days)日前からは「トークン発行」で申し込めます。それより前のときは、お電話ください。"
            + "お届けまで\(institution.deliveryTime.ja)かかります。",
          en: "From \(RenewalRule.days) days before its expiry on you can order it under \"Token "
            + "issue\"; before that, please call us. It takes \(institution.deliveryTime.en)."),
        Phrase(
          ja: "表示が消えたときは、「トークンの紛失・故障」から故障として届け出て、お電話ください。",
          en: "If nothing shows any more, report the token as broken and call us."),
        call(institution),
      ]
    }

    private static func expiry(_ institution: Institution) -> [Phrase] {
      [
        Phrase(
          ja: "トークンの有効期限は、ハードウェアトークンの裏面と、トップページに記載があります。"
            + "その日の終わりまで使えます。",
          en: "The expiry date stands on the back of a hardware token and on the top page. The "
            + "token works to the end of that day."),
        Phrase(
          ja: "期限の\(RenewalRule.days)日前から、トップページでお知らせします。"
            + "「トークン発行」で次のトークンを申し込み、届いたら「トークン切替」をお手続きください。",
          en: "From \(RenewalRule.days) days before it the top page tells you. Order the next one "
            + "under \"Token issue\", and when it arrives choose \"Switch tokens\"."),
        Phrase(
          ja: "期限が過ぎると、そのトークンではログインできません。お電話ください。"
            + "次のトークンがお手元にあれば、すぐに利用開始できるようにします。",
          en:
            "Once it has expired it does not log you in any more. Please call us: if you have the "
            + "next one, we let you start it at once."),
        call(institution),
      ]
    }
  }
}
