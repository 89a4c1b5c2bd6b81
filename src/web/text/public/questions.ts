/** Questions that people ask, and their answers: `group.title`, `group.N.q`, `group.N.a`. */
import { catalogue } from '../catalogue.ts'

export const questionTexts = catalogue({
  ja: {
    'start.title': 'はじめる前に',
    'start.1.q': 'このシステムで何ができますか',
    'start.1.a':
      '認定の申請、施設さがし、初回面談の申し込み、予約、登園と降園の登録、残り時間の確認ができます。このシステムで受け付けていない市区町村や施設では、方法がその画面に表示されます。',
    'start.2.q': 'どうしたらログインできますか',
    'start.2.a':
      'まず、住んでいる市区町村に認定の申請をしてください。認定されると、アカウント発行のお知らせがメールで届きます。リンクを開いてパスワードを決めると、ログインできます。リンクは7日間使えます。',
    'start.3.q': 'きょうだいで別のアカウントになりますか',
    'start.3.a':
      'アカウントは世帯に1つです。きょうだいの申請では、はじめの申請と同じメールアドレスを入力してください。お子さまの情報は、同じアカウントにまとまります。',
    'start.4.q': '申請してから、どのくらいで使えますか',
    'start.4.a':
      '市区町村によって違いますが、認定までは2週間ほどです。そのあと、施設との初回面談が終わると予約できます。申請の状況は、受付番号と確認コードで見られます。',
    'account.title': '保護者とアカウント',
    'account.1.q': '保護者1には、だれを登録しますか',
    'account.1.a':
      'お子さまと一緒に住み、施設への送り迎えをして、このシステムをいちばん使う方です。保護者1のメールアドレスが、アカウントのIDになります。',
    'account.2.q': '代理利用者（保護者2）とは何ですか',
    'account.2.a':
      '送り迎えをする方がもう一人いるときに、登録できる方です。保護者1と別の電話番号とメールアドレスが必要です。自分のメールアドレスでログインして、保護者1と同じ機能を使えます。',
    'account.3.q': 'ログインのたびに確認コードを入れないといけませんか',
    'account.3.a':
      'ログインしたあと、マイページの「メニュー」→「利用者情報管理」→「利用者」にある「ログイン時の2段階認証」を「無効」にすると、入力しなくてよくなります。',
    'account.4.q': 'ログインしたら、まず何をしますか',
    'account.4.a':
      'マイページの「メニュー」→「利用者情報管理」で、緊急連絡先などの利用者情報と、アレルギーなどの児童情報を入力してください。入力が終わると予約できます。面談の申し込みは、その前でもできます。',
    'account.5.q': 'メールアドレスを変えたい',
    'account.5.a':
      'ログインして、マイページの「利用者情報管理」から変更できます。新しいアドレスに届くメールで確認すると、変更が終わります。',
    'account.6.q': '住所・氏名・電話番号が変わった',
    'account.6.a':
      '住んでいる市区町村に「認定変更」を届け出てください。方法は、「変更の届け出」の画面に表示されます。別の市区町村に引っ越すときは、いまの市区町村で認定を終え、新しい市区町村で申請します。',
    'account.7.q': 'メールが届きません',
    'account.7.a':
      '迷惑メールのフォルダーを確かめてください。数分待っても届かないときは、別のメールアドレスで登録していないかも確かめてください。アカウント発行のメールは、ログインの画面からもう一度送れます。',
    'use.title': '面談と予約',
    'use.1.q': '初回面談を予約できません',
    'use.1.a':
      '定期利用枠では、施設や市区町村が面談の日を決める地域があります。内定の連絡のあと、施設と日程を調整してください。柔軟利用枠でも、受け入れの体制によって、面談の受付を止めている施設があります。理由と次の方法が、施設の画面に表示されます。',
    'use.2.q': '予約を取り消すと、時間はどうなりますか',
    'use.2.a':
      '多くの施設では、前の日のうちに取り消すと時間が戻ります。当日になると、予約した時間は使ったことになります。取り消す前に、時間が戻るかどうかが画面に表示されます。',
    'use.3.q': '住んでいる市区町村の外の施設も使えますか',
    'use.3.a': '使えます。国の時間は全国の施設で使えます。市区町村が上乗せした時間は、その市区町村の施設だけで使えます。',
    'use.4.q': '当日、スマートフォンを忘れました',
    'use.4.a': '施設の職員が代わりに登園と降園を登録できます。職員に声をかけてください。',
    'more.title': '困ったとき',
    'more.1.q': '使い方がわかりません',
    'more.1.a':
      '「使い方の説明」をご覧ください。言葉でさがすこともできます。解決しないときは、「お問い合わせ」から質問してください。',
    'more.2.q': '制度への意見はどこに伝えますか',
    'more.2.a': 'お住まいの市区町村の窓口で受け付けています。「お問い合わせ」で「制度への意見」を選んで送ることもできます。',
  },
  en: {
    'start.title': 'Before you start',
    'start.1.q': 'What can I do here?',
    'start.1.a':
      'Apply for certification, find facilities, ask for a first interview, book, check in and out, and see the hours left. Where a municipality or facility does not use this system, the page says how to reach it.',
    'start.2.q': 'How do I get a login?',
    'start.2.a':
      'Apply for certification in the municipality where you live. After certification you receive an email. Open its link and choose a password. The link works for 7 days.',
    'start.3.q': 'Do siblings need another account?',
    'start.3.a':
      'There is one account per household. Please use the same email address as in the first application. All children appear under the same account.',
    'start.4.q': 'How long does it take?',
    'start.4.a':
      'Certification takes about two weeks, depending on the municipality. After a first interview with the facility you can book. You can follow your application with its number and a code.',
    'account.title': 'Guardians and accounts',
    'account.1.q': 'Who should be guardian 1?',
    'account.1.a':
      'The person who lives with the child, brings it to the facility and uses this system most. The email address of guardian 1 is the account ID.',
    'account.2.q': 'What is a second guardian?',
    'account.2.a':
      'Another person who brings or picks up the child. A different phone number and email address are needed. The second guardian has an own login with the same functions.',
    'account.3.q': 'Do I have to enter a code at every login?',
    'account.3.a': 'After logging in you can turn it off under Menu → User information → User → Two-step login.',
    'account.4.q': 'What do I do first after logging in?',
    'account.4.a':
      'Fill in emergency contacts and your child’s information under Menu → User information. Then you can book. You can ask for an interview before that.',
    'account.5.q': 'I want to change my email address',
    'account.5.a': 'Change it under User information. It is done when you confirm it from the email sent to the new address.',
    'account.6.q': 'My address, name or phone number has changed',
    'account.6.a':
      'Please report it to your municipality. The page “Report a change” says how. If you move to another municipality, end your certification here and apply there.',
    'account.7.q': 'I do not receive the email',
    'account.7.a':
      'Please look in your spam folder. If nothing arrives after some minutes, check whether you registered another address. You can have the account email sent again from the login page.',
    'use.title': 'Interviews and bookings',
    'use.1.q': 'I cannot ask for a first interview',
    'use.1.a':
      'For regular use, some areas set the interview after you have been chosen. Some facilities do not take interviews at the moment. The facility’s page says why and what to do.',
    'use.2.q': 'What happens to my hours when I cancel?',
    'use.2.a':
      'At most facilities the hours come back if you cancel by the day before. On the day itself they count as used. You see this before you cancel.',
    'use.3.q': 'Can I use facilities outside my municipality?',
    'use.3.a':
      'Yes. National hours can be used anywhere in Japan. Extra hours from your municipality can be used only at its own facilities.',
    'use.4.q': 'I forgot my phone',
    'use.4.a': 'The staff can check you in and out. Please ask them.',
    'more.title': 'If you need help',
    'more.1.q': 'I do not know how to use the system',
    'more.1.a': 'Please see the guide. You can search it. If that does not help, ask us under “Ask a question”.',
    'more.2.q': 'Where can I give an opinion about the program?',
    'more.2.a': 'To the office of your municipality. You can also send it under “Ask a question” with the topic “Opinion”.',
  },
})
