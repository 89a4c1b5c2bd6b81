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
  zh: {
    'start.title': '开始之前',
    'start.1.q': '这个系统可以做什么？',
    'start.1.a':
      '可以申请认定、查找设施、申请首次面谈、预约、登记入园和离园、查看剩余时间。如果市区町村或设施不通过本系统受理，画面上会显示办理方法。',
    'start.2.q': '怎样才能登录？',
    'start.2.a':
      '请先向您居住的市区町村申请认定。获得认定后，会收到开通账户的邮件。打开邮件中的链接并设置密码，就可以登录。链接7天内有效。',
    'start.3.q': '兄弟姐妹需要另外的账户吗？',
    'start.3.a': '每个家庭一个账户。为兄弟姐妹申请时，请填写与第一次申请相同的邮箱地址。孩子的信息会归到同一个账户。',
    'start.4.q': '申请后多久可以使用？',
    'start.4.a': '各市区町村不同，到认定为止大约两周。之后与设施完成首次面谈，就可以预约。申请进度可以用受理编号和确认代码查看。',
    'account.title': '监护人与账户',
    'account.1.q': '监护人1应登记谁？',
    'account.1.a': '与孩子同住、接送孩子、最常使用本系统的人。监护人1的邮箱地址就是账户的ID。',
    'account.2.q': '什么是代理使用者（监护人2，保護者2）？',
    'account.2.a':
      '还有另一位接送孩子的人时，可以登记为监护人2。需要与监护人1不同的电话号码和邮箱地址。用自己的邮箱地址登录，可以使用与监护人1相同的功能。',
    'account.3.q': '每次登录都要输入确认代码吗？',
    'account.3.a':
      '登录后，在我的页面的“菜单”→“利用者情報管理”（使用者信息）→“利用者”中，把“登录时的两步验证”设为“无效”，就不用再输入。',
    'account.4.q': '登录后先做什么？',
    'account.4.a':
      '请在我的页面的“菜单”→“利用者情報管理”（使用者信息）中，填写紧急联系人等使用者信息，以及过敏等孩子的信息。填写完就可以预约。面谈可以在此之前申请。',
    'account.5.q': '想更改邮箱地址',
    'account.5.a': '登录后，在我的页面的“利用者情報管理”中更改。收到新邮箱的邮件并确认后，更改完成。',
    'account.6.q': '地址、姓名、电话号码变了',
    'account.6.a':
      '请向您居住的市区町村提交“认定变更”。方法显示在“变更申报”的画面上。搬到其他市区町村时，请在现在的市区町村结束认定，再向新的市区町村申请。',
    'account.7.q': '没有收到邮件',
    'account.7.a': '请查看垃圾邮件文件夹。等几分钟仍未收到时，请确认是否用了其他邮箱登记。账户邮件可以在登录画面重新发送。',
    'use.title': '面谈与预约',
    'use.1.q': '不能预约首次面谈',
    'use.1.a':
      '定期利用时，有的地区由设施或市区町村决定面谈日期。收到内定通知后，请与设施商量日期。灵活利用时，也有设施因接收能力而暂停受理面谈。原因和接下来的办法显示在设施的画面上。',
    'use.2.q': '取消预约后，时间会怎样？',
    'use.2.a': '多数设施在前一天之前取消，时间会退还。到了当天，预约的时间视为已使用。取消之前，画面会显示时间是否退还。',
    'use.3.q': '可以使用居住地以外的设施吗？',
    'use.3.a': '可以。国家规定的时间可在全国的设施使用。市区町村增加的时间，只能在该市区町村的设施使用。',
    'use.4.q': '当天忘带手机',
    'use.4.a': '设施职员可以代为登记入园和离园。请告诉职员。',
    'more.title': '遇到困难时',
    'more.1.q': '不知道怎么使用',
    'more.1.a': '请看“使用说明”。也可以用词语查找。如果没有解决，请从“咨询”提问。',
    'more.2.q': '对制度的意见可以向哪里反映？',
    'more.2.a': '由您居住的市区町村的窗口受理。也可以在“咨询”中选择“对制度的意见”发送。',
  },
  pt: {
    'start.title': 'Antes de começar',
    'start.1.q': 'O que posso fazer aqui?',
    'start.1.a':
      'Solicitar o certificado, procurar creches, pedir a primeira entrevista, reservar, registrar a entrada e a saída e ver as horas que restam. Quando um município ou uma creche não usa este sistema, a tela mostra o que fazer.',
    'start.2.q': 'Como consigo entrar?',
    'start.2.a':
      'Primeiro, solicite o certificado (認定) à prefeitura onde você mora. Depois do certificado, chega um e-mail com a sua conta. Abra o link e defina a senha. O link vale por 7 dias.',
    'start.3.q': 'Irmãos precisam de outra conta?',
    'start.3.a':
      'Há uma conta por família. Na solicitação do irmão ou da irmã, use o mesmo e-mail da primeira. As crianças aparecem na mesma conta.',
    'start.4.q': 'Quanto tempo leva para começar a usar?',
    'start.4.a':
      'O certificado leva cerca de duas semanas, conforme o município. Depois da primeira entrevista na creche, já pode reservar. Acompanhe a solicitação com o número de protocolo e o código.',
    'account.title': 'Responsáveis e conta',
    'account.1.q': 'Quem deve ser o responsável 1?',
    'account.1.a':
      'Quem mora com a criança, leva e busca na creche e mais usa este sistema. O e-mail do responsável 1 é o ID da conta.',
    'account.2.q': 'O que é o segundo responsável (保護者2)?',
    'account.2.a':
      'É outra pessoa que leva ou busca a criança. Precisa de telefone e e-mail diferentes. Ela entra com o próprio e-mail e usa as mesmas funções do responsável 1.',
    'account.3.q': 'Preciso digitar um código toda vez que entro?',
    'account.3.a':
      'Depois de entrar, você pode desativar isso em Menu → Dados do usuário (利用者情報管理) → Usuário (利用者) → Verificação em duas etapas.',
    'account.4.q': 'O que faço primeiro depois de entrar?',
    'account.4.a':
      'Em Menu → Dados do usuário (利用者情報管理), preencha os contatos de emergência e os dados da criança, como alergias. Depois disso, já pode reservar. A entrevista pode ser pedida antes.',
    'account.5.q': 'Quero mudar o e-mail',
    'account.5.a':
      'Entre e mude em Dados do usuário (利用者情報管理). A mudança termina quando você confirma pelo e-mail enviado ao novo endereço.',
    'account.6.q': 'Meu endereço, nome ou telefone mudou',
    'account.6.a':
      'Avise a prefeitura onde você mora. A tela “Avisar uma mudança” mostra como. Se for morar em outro município, encerre o certificado no atual e solicite no novo.',
    'account.7.q': 'O e-mail não chega',
    'account.7.a':
      'Veja a pasta de spam. Se não chegar em alguns minutos, confira se você registrou outro e-mail. O e-mail da conta pode ser enviado de novo pela tela de entrada.',
    'use.title': 'Entrevistas e reservas',
    'use.1.q': 'Não consigo pedir a primeira entrevista',
    'use.1.a':
      'No uso regular, em algumas regiões a creche ou a prefeitura marca a entrevista. Depois do aviso da vaga, combine o dia com a creche. No uso flexível, algumas creches não fazem entrevistas no momento. A tela da creche mostra o motivo e o que fazer.',
    'use.2.q': 'O que acontece com as horas quando cancelo?',
    'use.2.a':
      'Na maioria das creches, as horas voltam se você cancelar até o dia anterior. No próprio dia, contam como usadas. Antes de cancelar, a tela mostra se as horas voltam.',
    'use.3.q': 'Posso usar creches fora do meu município?',
    'use.3.a': 'Sim. As horas do governo nacional valem em todo o Japão. As horas extras do município valem só nas creches dele.',
    'use.4.q': 'Esqueci o celular',
    'use.4.a': 'Os funcionários da creche podem registrar a entrada e a saída. Fale com eles.',
    'more.title': 'Se precisar de ajuda',
    'more.1.q': 'Não sei como usar',
    'more.1.a': 'Veja “Como usar”. Dá também para buscar por palavras. Se não resolver, envie uma pergunta.',
    'more.2.q': 'Onde posso dar opinião sobre o programa?',
    'more.2.a': 'No atendimento da sua prefeitura. Também pode enviar uma pergunta com o assunto “Opinião sobre o programa”.',
  },
  vi: {
    'start.title': 'Trước khi bắt đầu',
    'start.1.q': 'Tôi làm được gì ở đây?',
    'start.1.a':
      'Xin giấy chứng nhận, tìm cơ sở, đăng ký gặp mặt lần đầu, đặt chỗ, ghi giờ đến và giờ về, xem số giờ còn lại. Nếu nơi bạn sống hoặc cơ sở không nhận qua hệ thống này, màn hình sẽ chỉ cách làm.',
    'start.2.q': 'Làm thế nào để đăng nhập?',
    'start.2.a':
      'Trước hết, hãy xin giấy chứng nhận (認定) ở quận, thành phố nơi bạn sống. Sau khi được chứng nhận, bạn nhận email tài khoản. Mở liên kết và đặt mật khẩu là đăng nhập được. Liên kết dùng được trong 7 ngày.',
    'start.3.q': 'Anh chị em có cần tài khoản riêng không?',
    'start.3.a':
      'Mỗi hộ có một tài khoản. Khi đăng ký cho anh chị em, hãy dùng cùng email với lần đầu. Thông tin các con nằm trong cùng một tài khoản.',
    'start.4.q': 'Bao lâu sau khi đăng ký thì dùng được?',
    'start.4.a':
      'Tùy nơi, thường khoảng hai tuần thì có giấy chứng nhận. Sau khi gặp mặt lần đầu ở cơ sở, bạn có thể đặt chỗ. Xem tình trạng đăng ký bằng số tiếp nhận và mã kiểm tra.',
    'account.title': 'Phụ huynh và tài khoản',
    'account.1.q': 'Ai nên là phụ huynh 1?',
    'account.1.a': 'Người sống cùng trẻ, đưa đón trẻ và dùng hệ thống này nhiều nhất. Email của phụ huynh 1 là ID của tài khoản.',
    'account.2.q': 'Phụ huynh 2 (保護者2) là gì?',
    'account.2.a':
      'Là một người nữa đưa đón trẻ. Cần số điện thoại và email khác với phụ huynh 1. Người này đăng nhập bằng email của mình và dùng các chức năng như phụ huynh 1.',
    'account.3.q': 'Mỗi lần đăng nhập có phải nhập mã không?',
    'account.3.a':
      'Sau khi đăng nhập, bạn có thể tắt ở Menu → Thông tin người dùng (利用者情報管理) → Người dùng (利用者) → Xác minh hai bước.',
    'account.4.q': 'Đăng nhập xong thì làm gì trước?',
    'account.4.a':
      'Ở Menu → Thông tin người dùng (利用者情報管理), hãy nhập liên lạc khẩn cấp và thông tin của con như dị ứng. Nhập xong là đặt chỗ được. Gặp mặt thì có thể đăng ký trước đó.',
    'account.5.q': 'Tôi muốn đổi email',
    'account.5.a':
      'Đăng nhập rồi đổi ở Thông tin người dùng (利用者情報管理). Khi bạn xác nhận bằng email gửi đến địa chỉ mới thì việc đổi hoàn tất.',
    'account.6.q': 'Địa chỉ, tên hoặc số điện thoại đã đổi',
    'account.6.a':
      'Hãy báo cho quận, thành phố nơi bạn sống. Màn hình “Báo thay đổi” chỉ cách làm. Nếu chuyển sang nơi khác, hãy kết thúc chứng nhận ở nơi cũ và đăng ký ở nơi mới.',
    'account.7.q': 'Không nhận được email',
    'account.7.a':
      'Hãy xem thư mục thư rác. Nếu sau vài phút vẫn không có, hãy kiểm tra xem bạn có đăng ký bằng email khác không. Có thể gửi lại email tài khoản từ màn hình đăng nhập.',
    'use.title': 'Gặp mặt và đặt chỗ',
    'use.1.q': 'Không đăng ký được gặp mặt lần đầu',
    'use.1.a':
      'Với sử dụng định kỳ, có nơi cơ sở hoặc quận, thành phố chọn ngày gặp. Khi được báo là được chọn, hãy hẹn ngày với cơ sở. Với sử dụng linh hoạt, có cơ sở hiện chưa nhận gặp mặt. Lý do và việc cần làm hiện ở màn hình của cơ sở.',
    'use.2.q': 'Hủy đặt chỗ thì số giờ thế nào?',
    'use.2.a':
      'Ở phần lớn cơ sở, nếu hủy trước cuối ngày hôm trước thì số giờ được trả lại. Đến đúng ngày thì tính là đã dùng. Trước khi hủy, màn hình cho biết số giờ có được trả lại không.',
    'use.3.q': 'Có dùng được cơ sở ở nơi khác không?',
    'use.3.a':
      'Được. Số giờ của nhà nước dùng được trên toàn quốc. Số giờ nơi bạn sống cho thêm chỉ dùng được ở cơ sở của nơi đó.',
    'use.4.q': 'Hôm đó tôi quên điện thoại',
    'use.4.a': 'Nhân viên cơ sở có thể ghi giờ đến và giờ về thay bạn. Hãy báo nhân viên.',
    'more.title': 'Khi cần giúp',
    'more.1.q': 'Tôi không biết cách dùng',
    'more.1.a': 'Hãy xem “Hướng dẫn sử dụng”. Cũng có thể tìm theo từ. Nếu vẫn chưa rõ, hãy gửi câu hỏi.',
    'more.2.q': 'Góp ý về chế độ thì gửi ở đâu?',
    'more.2.a': 'Quầy của quận, thành phố nơi bạn sống nhận góp ý. Bạn cũng có thể gửi câu hỏi với mục “Góp ý về chế độ”.',
  },
  tl: {
    'start.title': 'Bago magsimula',
    'start.1.q': 'Ano ang magagawa ko rito?',
    'start.1.a':
      'Mag-apply para sa sertipiko, maghanap ng pasilidad, humiling ng unang panayam, mag-book, magtala ng pagpasok at pag-uwi, at tingnan ang natitirang oras. Kung hindi gumagamit ng sistemang ito ang lungsod o pasilidad, ipapakita ng pahina ang dapat gawin.',
    'start.2.q': 'Paano ako makakapag-log in?',
    'start.2.a':
      'Mag-apply muna para sa sertipiko (認定) sa lungsod o ward kung saan kayo nakatira. Pagkatapos, darating ang email ng account. Buksan ang link at magtakda ng password. Gumagana ang link nang 7 araw.',
    'start.3.q': 'Kailangan ba ng ibang account ang magkakapatid?',
    'start.3.a':
      'Isang account ang bawat pamilya. Sa pag-a-apply para sa kapatid, gamitin ang parehong email ng unang application. Magkakasama ang mga bata sa iisang account.',
    'start.4.q': 'Gaano katagal bago magamit?',
    'start.4.a':
      'Mga dalawang linggo bago makuha ang sertipiko, depende sa lungsod. Pagkatapos ng unang panayam sa pasilidad, puwede nang mag-book. Makikita ang lagay ng aplikasyon gamit ang numero ng aplikasyon at ang code.',
    'account.title': 'Mga tagapag-alaga at account',
    'account.1.q': 'Sino ang dapat na tagapag-alaga 1?',
    'account.1.a':
      'Ang kasama ng bata sa bahay, naghahatid at sumusundo, at pinakamadalas gumamit ng sistemang ito. Ang email ng tagapag-alaga 1 ang ID ng account.',
    'account.2.q': 'Ano ang tagapag-alaga 2 (保護者2)?',
    'account.2.a':
      'Isa pang taong naghahatid o sumusundo sa bata. Kailangan ng ibang telepono at email. Nagla-log in siya gamit ang sariling email at nagagamit ang parehong mga function.',
    'account.3.q': 'Kailangan ba ng code sa bawat pag-log in?',
    'account.3.a':
      'Pagkatapos mag-log in, puwede itong patayin sa Menu → Impormasyon ng gumagamit (利用者情報管理) → Gumagamit (利用者) → Dalawang hakbang na pag-log in.',
    'account.4.q': 'Ano ang una kong gagawin pagka-log in?',
    'account.4.a':
      'Sa Menu → Impormasyon ng gumagamit (利用者情報管理), ilagay ang mga emergency contact at ang impormasyon ng bata, gaya ng allergy. Pagkatapos, puwede nang mag-book. Puwedeng humiling ng panayam bago ito.',
    'account.5.q': 'Gusto kong palitan ang email',
    'account.5.a':
      'Mag-log in at palitan sa Impormasyon ng gumagamit (利用者情報管理). Tapos na ito kapag nakumpirma ninyo sa email na ipapadala sa bagong address.',
    'account.6.q': 'Nagbago ang address, pangalan o telepono',
    'account.6.a':
      'Ipaalam sa lungsod o ward kung saan kayo nakatira. Ipinapakita ng pahinang “Ipaalam ang pagbabago” kung paano. Kung lilipat sa ibang lungsod, tapusin ang sertipiko rito at mag-apply doon.',
    'account.7.q': 'Walang dumarating na email',
    'account.7.a':
      'Tingnan ang spam folder. Kung wala pa rin pagkaraan ng ilang minuto, tingnan kung ibang email ang nakarehistro. Puwedeng ipadala muli ang email ng account mula sa pahina ng pag-log in.',
    'use.title': 'Panayam at booking',
    'use.1.q': 'Hindi ako makahiling ng unang panayam',
    'use.1.a':
      'Sa regular na paggamit, may mga lugar na ang pasilidad o lungsod ang nagtatakda ng araw ng panayam. Kapag naalok na ang lugar, makipag-usap sa pasilidad tungkol sa araw. Sa flexible na paggamit, may mga pasilidad na hindi muna tumatanggap ng panayam. Nasa pahina ng pasilidad ang dahilan at ang susunod na gagawin.',
    'use.2.q': 'Ano ang mangyayari sa mga oras kapag nagkansela?',
    'use.2.a':
      'Sa karamihan ng pasilidad, babalik ang mga oras kung magkakansela hanggang sa araw bago nito. Sa mismong araw, bibilangin na itong nagamit. Makikita ito bago kayo magkansela.',
    'use.3.q': 'Magagamit ba ang pasilidad sa labas ng aming lungsod?',
    'use.3.a':
      'Oo. Ang oras mula sa pambansang pamahalaan ay magagamit sa buong Japan. Ang dagdag na oras mula sa lungsod ay sa mga pasilidad lang nito.',
    'use.4.q': 'Nakalimutan ko ang telepono',
    'use.4.a': 'Maitatala ng kawani ang pagpasok at pag-uwi para sa inyo. Sabihin sa kawani.',
    'more.title': 'Kung kailangan ng tulong',
    'more.1.q': 'Hindi ko alam kung paano gamitin',
    'more.1.a':
      'Tingnan ang “Paano gamitin”. Puwede ring maghanap gamit ang salita. Kung hindi pa malinaw, magtanong sa “Magtanong”.',
    'more.2.q': 'Saan ako magbibigay ng opinyon tungkol sa programa?',
    'more.2.a': 'Sa counter ng inyong lungsod o ward. Puwede ring ipadala sa “Magtanong”, sa paksang “Opinyon”.',
  },
  ne: {
    'start.title': 'सुरु गर्नुअघि',
    'start.1.q': 'यो प्रणालीमा के गर्न सकिन्छ?',
    'start.1.a':
      'प्रमाणपत्रको निवेदन, संस्था खोज्ने, पहिलो भेटघाट माग्ने, बुकिङ, आगमन र प्रस्थान दर्ता, र बाँकी समय हेर्ने काम गर्न सकिन्छ। नगर वा संस्थाले यो प्रणाली नचलाएको भए, के गर्ने भनेर पृष्ठमा देखिन्छ।',
    'start.2.q': 'लग इन कसरी गर्ने?',
    'start.2.a':
      'पहिले आफू बस्ने नगर वा वडामा प्रमाणपत्र (認定) को निवेदन दिनुहोस्। प्रमाणपत्र पाएपछि खाताको इमेल आउँछ। लिङ्क खोलेर पासवर्ड राखेपछि लग इन गर्न सकिन्छ। लिङ्क 7 दिन चल्छ।',
    'start.3.q': 'दाजुभाइ, दिदीबहिनीको छुट्टै खाता चाहिन्छ?',
    'start.3.a': 'एक परिवारको एउटा खाता हुन्छ। अर्को बच्चाको निवेदनमा पहिलेकै इमेल लेख्नुहोस्। सबै बच्चाको विवरण एउटै खातामा रहन्छ।',
    'start.4.q': 'निवेदन दिएपछि कति समयमा प्रयोग गर्न मिल्छ?',
    'start.4.a':
      'नगर अनुसार फरक हुन्छ, तर प्रमाणपत्र पाउन करिब दुई हप्ता लाग्छ। त्यसपछि संस्थासँग पहिलो भेटघाट सकिएपछि बुक गर्न मिल्छ। दर्ता नम्बर र कोडले निवेदनको अवस्था हेर्न सकिन्छ।',
    'account.title': 'अभिभावक र खाता',
    'account.1.q': 'अभिभावक 1 को हुने?',
    'account.1.a': 'बच्चासँग बस्ने, ल्याउने-लैजाने र यो प्रणाली सबैभन्दा बढी चलाउने व्यक्ति। अभिभावक 1 को इमेल नै खाताको ID हुन्छ।',
    'account.2.q': 'अभिभावक 2 (保護者2) भनेको के हो?',
    'account.2.a': 'बच्चा ल्याउने-लैजाने अर्को व्यक्ति हो। फरक फोन नम्बर र इमेल चाहिन्छ। आफ्नै इमेलले लग इन गरेर अभिभावक 1 ले जस्तै काम गर्न सक्नुहुन्छ।',
    'account.3.q': 'हरेक पटक लग इन गर्दा कोड लेख्नुपर्छ?',
    'account.3.a':
      'लग इन गरेपछि मेनु → प्रयोगकर्ताको विवरण (利用者情報管理) → प्रयोगकर्ता (利用者) → दुई चरणको लग इन मा गएर बन्द गर्न सकिन्छ।',
    'account.4.q': 'लग इन गरेपछि पहिले के गर्ने?',
    'account.4.a':
      'मेनु → प्रयोगकर्ताको विवरण (利用者情報管理) मा आपतकालीन सम्पर्क र एलर्जी जस्ता बच्चाको विवरण लेख्नुहोस्। लेखिसकेपछि बुक गर्न मिल्छ। भेटघाट त्योभन्दा अघि पनि माग्न सकिन्छ।',
    'account.5.q': 'इमेल बदल्न चाहन्छु',
    'account.5.a': 'लग इन गरेर प्रयोगकर्ताको विवरण (利用者情報管理) बाट बदल्नुहोस्। नयाँ इमेलमा आएको सन्देशबाट पक्का गरेपछि बदलिन्छ।',
    'account.6.q': 'ठेगाना, नाम वा फोन नम्बर बदलियो',
    'account.6.a':
      'आफू बस्ने नगर वा वडामा जानकारी दिनुहोस्। तरिका “परिवर्तनको जानकारी” पृष्ठमा देखिन्छ। अर्को नगरमा सर्दा अहिलेको नगरमा प्रमाणपत्र टुङ्ग्याएर नयाँ नगरमा निवेदन दिनुहोस्।',
    'account.7.q': 'इमेल आएन',
    'account.7.a':
      'स्पाम फोल्डर हेर्नुहोस्। केही मिनेटमा पनि नआए अर्को इमेलले दर्ता गरेको हो कि जाँच्नुहोस्। खाताको इमेल लग इन पृष्ठबाट फेरि पठाउन सकिन्छ।',
    'use.title': 'भेटघाट र बुकिङ',
    'use.1.q': 'पहिलो भेटघाट माग्न सकिएन',
    'use.1.a':
      'नियमित प्रयोगमा कतिपय ठाउँमा संस्था वा नगरले भेटघाटको दिन तोक्छ। ठाउँ पाएको खबरपछि संस्थासँग दिन मिलाउनुहोस्। लचिलो प्रयोगमा पनि केही संस्थाले अहिले भेटघाट लिँदैनन्। कारण र अब के गर्ने भन्ने संस्थाको पृष्ठमा देखिन्छ।',
    'use.2.q': 'बुकिङ रद्द गरे समय के हुन्छ?',
    'use.2.a':
      'धेरैजसो संस्थामा अघिल्लो दिनभित्र रद्द गरे समय फिर्ता हुन्छ। त्यही दिन भए प्रयोग भएको मानिन्छ। रद्द गर्नुअघि समय फिर्ता हुन्छ कि हुँदैन देखिन्छ।',
    'use.3.q': 'अर्को नगरका संस्था प्रयोग गर्न मिल्छ?',
    'use.3.a': 'मिल्छ। देशको समय जापानभरका संस्थामा चल्छ। नगरले थपेको समय त्यही नगरका संस्थामा मात्र चल्छ।',
    'use.4.q': 'त्यो दिन फोन बिर्सें',
    'use.4.a': 'संस्थाका कर्मचारीले आगमन र प्रस्थान दर्ता गरिदिन सक्नुहुन्छ। कर्मचारीलाई भन्नुहोस्।',
    'more.title': 'अप्ठ्यारो पर्दा',
    'more.1.q': 'कसरी चलाउने थाहा भएन',
    'more.1.a': '“प्रयोग गर्ने तरिका” हेर्नुहोस्। शब्दबाट खोज्न पनि सकिन्छ। अझै नबुझे “सोधपुछ” बाट सोध्नुहोस्।',
    'more.2.q': 'व्यवस्थाबारे सुझाव कहाँ दिने?',
    'more.2.a': 'तपाईं बस्ने नगर वा वडाको काउन्टरले सुझाव लिन्छ। “सोधपुछ” मा “सुझाव” छानेर पठाउन पनि सकिन्छ।',
  },
  easy: {
    'start.title': '{始|はじ}める {前|まえ}に',
    'start.1.q': 'この システムで {何|なに}が できますか',
    'start.1.a':
      '{認定|にんてい}の {申|もう}し{込|こ}み、{施設|しせつ}さがし、{初回|しょかい}{面談|めんだん}の {申|もう}し{込|こ}み、{予約|よやく}、{登園|とうえん}と {降園|こうえん}の {記録|きろく}、{残|のこ}り{時間|じかん}を {見|み}ることが できます。ここで できない {市区町村|しくちょうそん}や {施設|しせつ}では、{画面|がめん}に しかたが {出|で}ます。',
    'start.2.q': 'どうしたら ログインできますか',
    'start.2.a':
      'まず、{住|す}んでいる {市区町村|しくちょうそん}に {認定|にんてい}の {申|もう}し{込|こ}みを してください。{認定|にんてい}を {受|う}けると、アカウントの メールが {来|き}ます。リンクを {開|ひら}いて パスワードを {決|き}めると、ログインできます。リンクは 7{日間|なのかかん} {使|つか}えます。',
    'start.3.q': 'きょうだいは {別|べつ}の アカウントですか',
    'start.3.a':
      'アカウントは {家族|かぞく}に 1つです。きょうだいの {申|もう}し{込|こ}みでは、{最初|さいしょ}と {同|おな}じ メールアドレスを {入|い}れてください。みんな {同|おな}じ アカウントに なります。',
    'start.4.q': '{申|もう}し{込|こ}んでから、どのくらいで {使|つか}えますか',
    'start.4.a':
      '{市区町村|しくちょうそん}で {違|ちが}いますが、{認定|にんてい}まで 2{週間|しゅうかん}くらいです。そのあと {施設|しせつ}との {初回|しょかい}{面談|めんだん}が {終|お}わると、{予約|よやく}できます。{申|もう}し{込|こ}みが いま どうなっているかは、{受付|うけつけ}{番号|ばんごう}と {確認|かくにん}コードで {見|み}られます。',
    'account.title': '{保護者|ほごしゃ}と アカウント',
    'account.1.q': '{保護者|ほごしゃ}1は だれですか',
    'account.1.a':
      '{子|こ}どもと いっしょに {住|す}んで、{施設|しせつ}に {送|おく}り{迎|むか}えをして、この システムを {一番|いちばん} {使|つか}う{人|ひと}です。{保護者|ほごしゃ}1の メールアドレスが、アカウントの IDに なります。',
    'account.2.q': '{保護者|ほごしゃ}2（{代理|だいり}{利用者|りようしゃ}）は {何|なん}ですか',
    'account.2.a':
      '{送|おく}り{迎|むか}えを する{人|ひと}が もう{一人|ひとり} いるときに、{登録|とうろく}できます。{保護者|ほごしゃ}1と {違|ちが}う {電話|でんわ}{番号|ばんごう}と メールアドレスが {必要|ひつよう}です。{自分|じぶん}の メールアドレスで ログインして、{保護者|ほごしゃ}1と {同|おな}じことが できます。',
    'account.3.q': 'ログインの たびに {確認|かくにん}コードが いりますか',
    'account.3.a':
      'ログインして、マイページの「メニュー」→「{利用者情報管理|りようしゃじょうほうかんり}」→「{利用者|りようしゃ}」で、「ログイン{時|じ}の 2{段階|だんかい}{認証|にんしょう}」を 「{無効|むこう}」に すると、いりません。',
    'account.4.q': 'ログインしたら、まず {何|なに}を しますか',
    'account.4.a':
      'マイページの「メニュー」→「{利用者情報管理|りようしゃじょうほうかんり}」で、{困|こま}ったときの {連絡先|れんらくさき}と、アレルギーなどの {子|こ}どもの ことを {入|い}れてください。{終|お}わると {予約|よやく}できます。{面談|めんだん}は その {前|まえ}でも {申|もう}し{込|こ}めます。',
    'account.5.q': 'メールアドレスを {変|か}えたい',
    'account.5.a':
      'ログインして、マイページの「{利用者情報管理|りようしゃじょうほうかんり}」で {変|か}えられます。{新|あたら}しい アドレスに {来|く}る メールで {確|たし}かめると、{終|お}わりです。',
    'account.6.q': '{住所|じゅうしょ}・{名前|なまえ}・{電話|でんわ}{番号|ばんごう}が {変|か}わった',
    'account.6.a':
      '{住|す}んでいる {市区町村|しくちょうそん}に 「{認定|にんてい}{変更|へんこう}」を {届|とど}けてください。しかたは、「{変更|へんこう}の {届|とど}け{出|で}」の {画面|がめん}に {出|で}ます。{別|べつ}の {市区町村|しくちょうそん}に {引|ひ}っ{越|こ}すときは、{今|いま}の {認定|にんてい}を {終|お}わりに して、{新|あたら}しい {市区町村|しくちょうそん}に {申|もう}し{込|こ}みます。',
    'account.7.q': 'メールが {来|き}ません',
    'account.7.a':
      '{迷惑|めいわく}メールの フォルダーを {見|み}てください。{少|すこ}し {待|ま}っても {来|こ}ないときは、{別|べつ}の メールアドレスで {登録|とうろく}していないか {確|たし}かめてください。アカウントの メールは、ログインの {画面|がめん}から もう{一度|いちど} {送|おく}れます。',
    'use.title': '{面談|めんだん}と {予約|よやく}',
    'use.1.q': '{初回|しょかい}{面談|めんだん}を {予約|よやく}できません',
    'use.1.a':
      '{定期|ていき}{利用|りよう}では、{施設|しせつ}や {市区町村|しくちょうそん}が {面談|めんだん}の {日|ひ}を {決|き}める ところが あります。{内定|ないてい}の {連絡|れんらく}の あと、{施設|しせつ}と {日|ひ}を {決|き}めてください。{柔軟|じゅうなん}{利用|りよう}でも、{今|いま} {面談|めんだん}を していない {施設|しせつ}が あります。{理由|りゆう}と {次|つぎ}に することは、{施設|しせつ}の {画面|がめん}に {出|で}ます。',
    'use.2.q': '{予約|よやく}を {取|と}り{消|け}すと、{時間|じかん}は どうなりますか',
    'use.2.a':
      '{多|おお}くの {施設|しせつ}では、{前|まえ}の {日|ひ}までに {取|と}り{消|け}すと {時間|じかん}が {戻|もど}ります。その{日|ひ}に なると、{使|つか}った {時間|じかん}に なります。{取|と}り{消|け}す {前|まえ}に、{時間|じかん}が {戻|もど}るか {画面|がめん}に {出|で}ます。',
    'use.3.q': '{住|す}んでいる {市区町村|しくちょうそん}の {外|そと}の {施設|しせつ}も {使|つか}えますか',
    'use.3.a':
      '{使|つか}えます。{国|くに}の {時間|じかん}は {日本|にほん}の どこでも {使|つか}えます。{市区町村|しくちょうそん}が {足|た}した {時間|じかん}は、その {市区町村|しくちょうそん}の {施設|しせつ}だけです。',
    'use.4.q': 'スマートフォンを {忘|わす}れました',
    'use.4.a':
      '{先生|せんせい}が {代|か}わりに {登園|とうえん}と {降園|こうえん}を {記録|きろく}できます。{先生|せんせい}に {言|い}ってください。',
    'more.title': '{困|こま}ったとき',
    'more.1.q': '{使|つか}い{方|かた}が わかりません',
    'more.1.a':
      '「{使|つか}い{方|かた}の {説明|せつめい}」を {見|み}てください。ことばで さがすことも できます。わからないときは、{質問|しつもん}を {送|おく}ってください。',
    'more.2.q': '{制度|せいど}への {意見|いけん}は どこに {言|い}いますか',
    'more.2.a':
      '{住|す}んでいる {市区町村|しくちょうそん}の {窓口|まどぐち}に {言|い}ってください。{質問|しつもん}の {画面|がめん}で 「{制度|せいど}への {意見|いけん}」を {選|えら}んで {送|おく}ることも できます。',
  },
})
