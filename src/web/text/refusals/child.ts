/** Refusals of 児童情報, 利用者情報 and 児童票 (ACC-6, ACC-7). */
import { defineRefusals } from '../refusal-texts.ts'

export const childRefusals = defineRefusals({
  ja: {
    'sheet.missing': { what: '入力されていません。', why: '', next: '入力するか、選んでください。' },
    'sheet.number': { what: '数字の範囲が違います。', why: '', next: '{from}から{to}までの数字（{unit}）で入力してください。' },
    'sheet.rows-missing': {
      what: '内容が入力されていません。',
      why: '',
      next: '1つ以上入力してください。',
    },
    'sheet.rows-many': { what: '入力できる数を超えています。', why: '', next: '{max}つまでにしてください。' },
    'sheet.phone-twice': {
      what: '{first}番目の方と同じ電話番号です。',
      why: '出られないときに、ほかの番号にかけるためです。',
      next: '別の電話番号を入力してください。',
    },
    'sheet.nobody-fetches': {
      what: 'お迎えの方が選ばれていません。',
      why: '',
      next: 'お迎えに来られる方に、「お迎え」のしるしを付けてください。',
    },
    'date.future': { what: '今日より先の日付です。', why: '', next: '{today}までの日付にしてください。' },
    'sheet-incomplete': {
      what: '児童情報に、まだ入力していない項目が{n}つあります。',
      why: 'お預かりするときに、必ず必要なことだからです。',
      next: '「入力が必要」と書かれた項目を入力して保存してから、もう一度押してください。',
    },
    'contacts-incomplete': {
      what: '緊急連絡先と送迎者が、まだ保存されていないお子さまがいます。',
      why: '急な体調の変化やお迎えのときに、連絡が取れるようにするためです。',
      next: '緊急連絡先と送迎者を1人以上入力し、それぞれ保存してください。',
    },
    'no-certificate': {
      what: '認定証は、まだありません。',
      why: '認定が決まると、ここで見られるようになります。',
      next: '申請の状況は、申請番号で確かめられます。',
    },
    'paper-has-login': {
      what: 'このご家庭の児童情報は、保護者の方が画面から入力します。',
      why: '保護者の方が、ご自分のアカウントでログインできるためです。',
      next: '内容を変えたいときは、保護者の方にお願いしてください。',
    },
    'paper-day': {
      what: '確認した日が正しくありません。',
      why: '先の日付にはできません。',
      next: '紙に書かれた日付を、今日までの日付で入力してください。',
    },
  },
  en: {
    'sheet.missing': {
      what: 'This is empty.',
      why: '',
      next: 'Please enter or choose something.',
    },
    'sheet.number': {
      what: 'The number is out of range.',
      why: '',
      next: 'Please enter a number from {from} to {to} ({unit}).',
    },
    'sheet.rows-missing': {
      what: 'Nothing is entered.',
      why: '',
      next: 'Please enter at least one.',
    },
    'sheet.rows-many': {
      what: 'There are too many.',
      why: '',
      next: 'Please enter at most {max}.',
    },
    'sheet.phone-twice': {
      what: 'The same phone as person {first}.',
      why: 'If one does not answer, we call another.',
      next: 'Please enter another phone.',
    },
    'sheet.nobody-fetches': {
      what: 'Nobody is chosen for pick-up.',
      why: '',
      next: 'Please tick who can pick up.',
    },
    'date.future': {
      what: 'This date is after today.',
      why: '',
      next: 'Please use a date up to {today}.',
    },
    'sheet-incomplete': {
      what: '{n, one: # section is, other: # sections are} still empty.',
      why: 'They are needed to look after your child.',
      next: 'Please fill in the sections marked “Needed”, save them, then press again.',
    },
    'contacts-incomplete': {
      what: 'Emergency contacts and pick-up are not saved for every child.',
      why: 'We must be able to reach you.',
      next: 'Please enter at least one of each and save both.',
    },
    'no-certificate': {
      what: 'There is no certificate yet.',
      why: 'It appears here after the decision.',
      next: 'You can follow your application with its number.',
    },
    'paper-has-login': {
      what: 'The guardians of this family enter this themselves.',
      why: 'They have an account.',
      next: 'Please ask them to change it.',
    },
    'paper-day': {
      what: 'The day of confirmation is not right.',
      why: 'It cannot be in the future.',
      next: 'Please enter the day written on the paper.',
    },
  },
  easy: {
    'sheet.missing': { what: 'まだ {書|か}いていません。', why: '', next: '{書|か}くか、{選|えら}んでください。' },
    'sheet.number': {
      what: '{数字|すうじ}が {大|おお}きすぎるか、{小|ちい}さすぎます。',
      why: '',
      next: '{from}から {to}までの {数字|すうじ}（{unit}）を {書|か}いてください。',
    },
    'sheet.rows-missing': { what: 'まだ {書|か}いていません。', why: '', next: '1つは {書|か}いてください。' },
    'sheet.rows-many': { what: '{数|かず}が {多|おお}すぎます。', why: '', next: '{max}つまでに してください。' },
    'sheet.phone-twice': {
      what: '{first}{番目|ばんめ}の{人|ひと}と {同|おな}じ {電話番号|でんわばんごう}です。',
      why: '{電話|でんわ}に {出|で}られないとき、ほかの {番号|ばんごう}に かけます。',
      next: '{別|べつ}の {電話番号|でんわばんごう}を {書|か}いてください。',
    },
    'sheet.nobody-fetches': {
      what: 'お{迎|むか}えの{人|ひと}を {選|えら}んでいません。',
      why: '',
      next: 'お{迎|むか}えに {来|く}る{人|ひと}の「お{迎|むか}え」に チェックを {入|い}れてください。',
    },
    'date.future': {
      what: '{今日|きょう}より {先|さき}の {日|ひ}です。',
      why: '',
      next: '{today}までの {日|ひ}に してください。',
    },
    'sheet-incomplete': {
      what: '{児童情報|じどうじょうほう}で、まだ {書|か}いていないところが {n}つ あります。',
      why: '{子|こ}どもを {預|あず}かるときに、かならず {必要|ひつよう}です。',
      next: '「{入力|にゅうりょく}が {必要|ひつよう}」と {書|か}いてあるところを {書|か}いて、{保存|ほぞん}してから、もう{一度|いちど} {押|お}してください。',
    },
    'contacts-incomplete': {
      what: '{緊急連絡先|きんきゅうれんらくさき}と、{送|おく}り{迎|むか}えの{人|ひと}を {保存|ほぞん}していない {子|こ}どもが います。',
      why: '{急|きゅう}な {病気|びょうき}や お{迎|むか}えのときに、{連絡|れんらく}するためです。',
      next: '{緊急連絡先|きんきゅうれんらくさき}と {送|おく}り{迎|むか}えの{人|ひと}を、1{人|ひとり}は {書|か}いて、どちらも {保存|ほぞん}してください。',
    },
    'no-certificate': {
      what: '{認定証|にんていしょう}は まだ ありません。',
      why: '{認定|にんてい}が {決|き}まると、ここで {見|み}られます。',
      next: '{申|もう}し{込|こ}みが いま どうなっているかは、{受付|うけつけ}{番号|ばんごう}で {見|み}られます。',
    },
    'paper-has-login': {
      what: 'この{家族|かぞく}の {児童情報|じどうじょうほう}は、{保護者|ほごしゃ}が {画面|がめん}で {書|か}きます。',
      why: '{保護者|ほごしゃ}が {自分|じぶん}の アカウントで ログインできます。',
      next: '{変|か}えたいときは、{保護者|ほごしゃ}に お{願|ねが}いしてください。',
    },
    'paper-day': {
      what: '{確|たし}かめた{日|ひ}が ちがいます。',
      why: '{先|さき}の {日|ひ}は {使|つか}えません。',
      next: '{紙|かみ}に {書|か}いてある{日|ひ}を {書|か}いてください。{今日|きょう}までの {日|ひ}です。',
    },
  },
  zh: {
    'sheet.missing': { what: '没有填写。', why: '', next: '请填写或选择。' },
    'sheet.number': { what: '数字超出范围。', why: '', next: '请填写{from}到{to}的数字（{unit}）。' },
    'sheet.rows-missing': { what: '没有填写内容。', why: '', next: '请至少填写一项。' },
    'sheet.rows-many': { what: '超过了可填写的数量。', why: '', next: '最多填写{max}项。' },
    'sheet.phone-twice': {
      what: '与第{first}位的电话号码相同。',
      why: '无人接听时，我们会拨打其他号码。',
      next: '请填写另一个电话号码。',
    },
    'sheet.nobody-fetches': { what: '没有选择接孩子的人。', why: '', next: '请为可以来接的人勾选“接”（お迎え）。' },
    'date.future': { what: '这是今天以后的日期。', why: '', next: '请填写{today}之前的日期。' },
    'sheet-incomplete': {
      what: '儿童信息（児童情報）中还有{n}项未填写。',
      why: '这些是照看孩子时必需的内容。',
      next: '请填写并保存标有“需要填写”的项目，然后再按一次。',
    },
    'contacts-incomplete': {
      what: '有的孩子还没有保存紧急联系人和接送人。',
      why: '这是为了在孩子突然身体不适或接送时能联系到您。',
      next: '请填写紧急联系人和接送人各一位以上，并分别保存。',
    },
    'no-certificate': { what: '还没有认定证。', why: '认定决定后可以在这里查看。', next: '申请进度可以用受理编号查看。' },
    'paper-has-login': {
      what: '这个家庭的儿童信息由监护人自己填写。',
      why: '监护人可以用自己的账户登录。',
      next: '如需更改，请联系监护人。',
    },
    'paper-day': { what: '确认日期不正确。', why: '不能是今天以后的日期。', next: '请填写纸上所写的、今天之前的日期。' },
  },
  pt: {
    'sheet.missing': { what: 'Não foi preenchido.', why: '', next: 'Escreva ou escolha algo.' },
    'sheet.number': { what: 'O número está fora da faixa.', why: '', next: 'Escreva um número de {from} a {to} ({unit}).' },
    'sheet.rows-missing': { what: 'Nada foi preenchido.', why: '', next: 'Escreva pelo menos um item.' },
    'sheet.rows-many': { what: 'Há itens demais.', why: '', next: 'Escreva até {max}.' },
    'sheet.phone-twice': {
      what: 'É o mesmo telefone da pessoa {first}.',
      why: 'Se uma pessoa não atender, ligamos para outro número.',
      next: 'Escreva outro telefone.',
    },
    'sheet.nobody-fetches': {
      what: 'Ninguém foi escolhido para buscar a criança.',
      why: '',
      next: 'Marque quem pode vir buscar (お迎え).',
    },
    'date.future': { what: 'Esta data é depois de hoje.', why: '', next: 'Use uma data até {today}.' },
    'sheet-incomplete': {
      what: 'Itens ainda não preenchidos nas informações da criança (児童情報): {n}.',
      why: 'São necessários para cuidar da criança.',
      next: 'Preencha e salve os itens marcados como necessários e aperte de novo.',
    },
    'contacts-incomplete': {
      what: 'Há crianças sem contatos de emergência e pessoas que levam e buscam salvos.',
      why: 'Precisamos falar com você se a criança passar mal ou na hora de buscar.',
      next: 'Escreva pelo menos uma pessoa em cada lista e salve as duas.',
    },
    'no-certificate': {
      what: 'Ainda não há certificado.',
      why: 'Ele aparece aqui depois da decisão.',
      next: 'Acompanhe a solicitação com o número de protocolo.',
    },
    'paper-has-login': {
      what: 'Os responsáveis desta família preenchem estas informações na tela.',
      why: 'Eles têm conta própria.',
      next: 'Para mudar algo, peça aos responsáveis.',
    },
    'paper-day': {
      what: 'A data da confirmação não está certa.',
      why: 'Não pode ser uma data futura.',
      next: 'Escreva a data que está no papel, até hoje.',
    },
  },
  vi: {
    'sheet.missing': { what: 'Chưa nhập.', why: '', next: 'Hãy nhập hoặc chọn.' },
    'sheet.number': { what: 'Số nằm ngoài phạm vi.', why: '', next: 'Hãy nhập số từ {from} đến {to} ({unit}).' },
    'sheet.rows-missing': { what: 'Chưa nhập nội dung.', why: '', next: 'Hãy nhập ít nhất một mục.' },
    'sheet.rows-many': { what: 'Quá số lượng có thể nhập.', why: '', next: 'Hãy nhập tối đa {max}.' },
    'sheet.phone-twice': {
      what: 'Trùng số điện thoại với người thứ {first}.',
      why: 'Nếu không ai nghe máy, chúng tôi gọi số khác.',
      next: 'Hãy nhập số điện thoại khác.',
    },
    'sheet.nobody-fetches': { what: 'Chưa chọn người đón trẻ.', why: '', next: 'Hãy đánh dấu người có thể đến đón (お迎え).' },
    'date.future': { what: 'Ngày này sau hôm nay.', why: '', next: 'Hãy nhập ngày đến {today}.' },
    'sheet-incomplete': {
      what: 'Thông tin trẻ (児童情報) còn {n} mục chưa nhập.',
      why: 'Đây là những điều cần thiết khi trông trẻ.',
      next: 'Hãy nhập và lưu các mục được ghi là cần nhập, rồi bấm lại.',
    },
    'contacts-incomplete': {
      what: 'Có trẻ chưa lưu liên lạc khẩn cấp và người đưa đón.',
      why: 'Để liên lạc được khi trẻ đột nhiên không khỏe hoặc lúc đón.',
      next: 'Hãy nhập ít nhất một người cho mỗi mục và lưu cả hai.',
    },
    'no-certificate': {
      what: 'Chưa có giấy chứng nhận.',
      why: 'Sau khi có kết quả, bạn xem được ở đây.',
      next: 'Có thể xem tình trạng đăng ký bằng số tiếp nhận.',
    },
    'paper-has-login': {
      what: 'Phụ huynh của gia đình này tự nhập thông tin trẻ.',
      why: 'Họ đăng nhập được bằng tài khoản của mình.',
      next: 'Nếu muốn đổi, hãy nhờ phụ huynh.',
    },
    'paper-day': {
      what: 'Ngày xác nhận không đúng.',
      why: 'Không được là ngày trong tương lai.',
      next: 'Hãy nhập ngày ghi trên giấy, đến hôm nay.',
    },
  },
  tl: {
    'sheet.missing': { what: 'Wala pang nakalagay.', why: '', next: 'Sumulat o pumili.' },
    'sheet.number': {
      what: 'Wala sa saklaw ang numero.',
      why: '',
      next: 'Maglagay ng numero mula {from} hanggang {to} ({unit}).',
    },
    'sheet.rows-missing': { what: 'Wala pang nakalagay.', why: '', next: 'Maglagay ng kahit isa.' },
    'sheet.rows-many': { what: 'Masyadong marami.', why: '', next: 'Hanggang {max} lang.' },
    'sheet.phone-twice': {
      what: 'Kapareho ng telepono ng tao {first}.',
      why: 'Kung hindi sumagot ang isa, tatawag kami sa iba.',
      next: 'Maglagay ng ibang telepono.',
    },
    'sheet.nobody-fetches': { what: 'Walang piniling susundo.', why: '', next: 'Lagyan ng tsek ang puwedeng sumundo (お迎え).' },
    'date.future': { what: 'Lampas sa araw na ito ang petsa.', why: '', next: 'Maglagay ng petsa hanggang {today}.' },
    'sheet-incomplete': {
      what: 'May {n} bahagi ng impormasyon ng bata (児童情報) na hindi pa nasasagutan.',
      why: 'Kailangan ang mga ito sa pag-aalaga ng bata.',
      next: 'Sagutan at i-save ang mga may markang kailangan, at pindutin muli.',
    },
    'contacts-incomplete': {
      what: 'May batang wala pang naka-save na emergency contact at maghahatid-sundo.',
      why: 'Para makontak namin kayo kung sumama ang pakiramdam ng bata o sa pagsundo.',
      next: 'Maglagay ng kahit isa sa bawat isa at i-save ang dalawa.',
    },
    'no-certificate': {
      what: 'Wala pang sertipiko.',
      why: 'Makikita ito rito kapag may desisyon na.',
      next: 'Makikita ang lagay ng aplikasyon gamit ang numero nito.',
    },
    'paper-has-login': {
      what: 'Ang mga tagapag-alaga ng pamilyang ito ang naglalagay nito.',
      why: 'May sarili silang account.',
      next: 'Kung may babaguhin, pakiusapan sila.',
    },
    'paper-day': {
      what: 'Mali ang araw ng pagkumpirma.',
      why: 'Hindi ito puwedeng sa hinaharap.',
      next: 'Ilagay ang petsa sa papel, hanggang ngayong araw.',
    },
  },
  ne: {
    'sheet.missing': { what: 'लेखिएको छैन।', why: '', next: 'लेख्नुहोस् वा छान्नुहोस्।' },
    'sheet.number': { what: 'अङ्क मिलेन।', why: '', next: '{from} देखि {to} सम्मको अङ्क ({unit}) लेख्नुहोस्।' },
    'sheet.rows-missing': { what: 'केही लेखिएको छैन।', why: '', next: 'कम्तीमा एउटा लेख्नुहोस्।' },
    'sheet.rows-many': { what: 'धेरै भयो।', why: '', next: '{max} वटासम्म लेख्नुहोस्।' },
    'sheet.phone-twice': {
      what: 'व्यक्ति {first} कै फोन नम्बर हो।',
      why: 'एउटामा फोन नउठे अर्कोमा गर्छौँ।',
      next: 'अर्को फोन नम्बर लेख्नुहोस्।',
    },
    'sheet.nobody-fetches': { what: 'बच्चा लिन आउने व्यक्ति छानिएको छैन।', why: '', next: 'लिन आउन सक्नेमा (お迎え) चिन्ह लगाउनुहोस्।' },
    'date.future': { what: 'यो आजभन्दा पछिको मिति हो।', why: '', next: '{today} सम्मको मिति लेख्नुहोस्।' },
    'sheet-incomplete': {
      what: 'बच्चाको विवरण (児童情報) मा {n} वटा कुरा लेख्न बाँकी छ।',
      why: 'बच्चाको हेरचाह गर्न यी चाहिन्छन्।',
      next: 'चाहिने भनिएका कुरा लेखेर सुरक्षित गर्नुहोस्, अनि फेरि थिच्नुहोस्।',
    },
    'contacts-incomplete': {
      what: 'कुनै बच्चाको आपत्कालीन सम्पर्क र ल्याउने-लैजाने व्यक्ति सुरक्षित छैन।',
      why: 'बच्चा अचानक बिरामी हुँदा वा लिने बेला सम्पर्क गर्न चाहिन्छ।',
      next: 'दुवैमा कम्तीमा एक जना लेखेर दुवै सुरक्षित गर्नुहोस्।',
    },
    'no-certificate': { what: 'प्रमाणपत्र अझै छैन।', why: 'निर्णय भएपछि यहाँ देखिन्छ।', next: 'दर्ता नम्बरले निवेदनको अवस्था हेर्न सकिन्छ।' },
    'paper-has-login': {
      what: 'यस परिवारको विवरण अभिभावकले आफैँ लेख्नुहुन्छ।',
      why: 'उहाँहरूको आफ्नै खाता छ।',
      next: 'बदल्नु परे अभिभावकलाई भन्नुहोस्।',
    },
    'paper-day': { what: 'पक्का गरेको मिति मिलेन।', why: 'पछिको मिति राख्न मिल्दैन।', next: 'कागजमा लेखिएको मिति, आजसम्मको, लेख्नुहोस्।' },
  },
})
