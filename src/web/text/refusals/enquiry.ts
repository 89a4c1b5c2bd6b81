/** Refusals that whoever asks meets (HLP-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const enquiryRefusals = defineRefusals({
  ja: {
    'enquiry.empty': {
      what: '内容が入力されていません。',
      why: '何を知りたいかがわからないと、お答えできません。',
      next: '内容を入力してください。',
    },
    'enquiry.long': {
      what: '内容が長すぎます。',
      why: '{longest}文字まで送れます。',
      next: '短くするか、2回に分けて送ってください。',
    },
    'enquiry.my-number': {
      what: 'マイナンバー（個人番号）のような数字があります。',
      why: 'マイナンバーは、法律により、お問い合わせではお預かりできません。',
      next: '12けたの数字を消してから送ってください。',
    },
    'enquiry.mail': {
      what: 'メールアドレスの形が正しくありません。',
      why: '回答のお知らせを、このアドレスに送ります。',
      next: '「name@example.jp」のような形で入力してください。',
    },
    'enquiry.topic': {
      what: '何についてのお問い合わせかが選ばれていません。',
      why: 'お答えする窓口が、内容によって違います。',
      next: '1つ選んでください。',
    },
    'enquiry.which-town': {
      what: '市区町村が選ばれていません。',
      why: 'この内容には、お住まいの市区町村の窓口がお答えします。',
      next: '市区町村を選んでください。',
    },
    'enquiry.town': {
      what: 'この市区町村には、ここからお問い合わせできません。',
      why: 'このシステムをまだ使っていません。',
      next: '市区町村の窓口に、電話などでお問い合わせください。',
    },
    'enquiry.closed': {
      what: 'このお問い合わせは終了しています。',
      why: '終了したあとは、回答や引き継ぎができません。',
      next: '再開してから行ってください。',
    },
  },
  en: {
    'enquiry.empty': { what: 'The text is empty.', why: 'Without it we cannot answer.', next: 'Please write your question.' },
    'enquiry.long': {
      what: 'The text is too long.',
      why: 'The limit is {longest} characters.',
      next: 'Please make it shorter or send it in two parts.',
    },
    'enquiry.my-number': {
      what: 'The text seems to contain a My Number.',
      why: 'By law we may not take My Numbers in questions.',
      next: 'Please delete the 12 digits and send it again.',
    },
    'enquiry.mail': {
      what: 'The email address does not look right.',
      why: 'We send the answer notice to this address.',
      next: 'Please write it like “name@example.jp”.',
    },
    'enquiry.topic': { what: 'No topic is chosen.', why: 'The topic decides who answers.', next: 'Please choose one.' },
    'enquiry.which-town': {
      what: 'No municipality is chosen.',
      why: 'Your municipality answers this kind of question.',
      next: 'Please choose your municipality.',
    },
    'enquiry.town': {
      what: 'You cannot ask this municipality here.',
      why: 'It does not use this system yet.',
      next: 'Please contact its office by phone.',
    },
    'enquiry.closed': {
      what: 'This question is closed.',
      why: 'It can no longer be changed.',
      next: 'Please reopen it by writing again.',
    },
  },
  easy: {
    'enquiry.empty': {
      what: '{何|なに}も {書|か}いていません。',
      why: '{知|し}りたいことが わからないと、{答|こた}えられません。',
      next: '{質問|しつもん}を {書|か}いてください。',
    },
    'enquiry.long': {
      what: '{文|ぶん}が {長|なが}すぎます。',
      why: '{longest}{文字|もじ}まで {送|おく}れます。',
      next: '{短|みじか}くするか、2{回|かい}に {分|わ}けて {送|おく}ってください。',
    },
    'enquiry.my-number': {
      what: 'マイナンバーのような {数字|すうじ}が あります。',
      why: '{法律|ほうりつ}で、ここでは マイナンバーを もらうことが できません。',
      next: '12けたの {数字|すうじ}を {消|け}してから {送|おく}ってください。',
    },
    'enquiry.mail': {
      what: 'メールアドレスが {正|ただ}しくないようです。',
      why: '{答|こた}えの お{知|し}らせを、この アドレスに {送|おく}ります。',
      next: '「name@example.jp」のように {書|か}いてください。',
    },
    'enquiry.topic': {
      what: '{何|なに}の {質問|しつもん}か、{選|えら}んでいません。',
      why: '{質問|しつもん}によって、{答|こた}える {窓口|まどぐち}が {違|ちが}います。',
      next: '1つ {選|えら}んでください。',
    },
    'enquiry.which-town': {
      what: '{市区町村|しくちょうそん}を {選|えら}んでいません。',
      why: 'この {質問|しつもん}は、{住|す}んでいる {市区町村|しくちょうそん}の {窓口|まどぐち}が {答|こた}えます。',
      next: '{市区町村|しくちょうそん}を {選|えら}んでください。',
    },
    'enquiry.town': {
      what: 'この {市区町村|しくちょうそん}には、ここから {質問|しつもん}できません。',
      why: 'この システムを まだ {使|つか}っていません。',
      next: '{市区町村|しくちょうそん}の {窓口|まどぐち}に、{電話|でんわ}などで {聞|き}いてください。',
    },
    'enquiry.closed': {
      what: 'この {質問|しつもん}は {終|お}わっています。',
      why: '{終|お}わったあとは、{答|こた}えたり {変|か}えたり できません。',
      next: 'もう{一度|いちど} {始|はじ}めてから してください。',
    },
  },
  zh: {
    'enquiry.empty': { what: '没有填写内容。', why: '不知道您想了解什么，就无法回答。', next: '请填写内容。' },
    'enquiry.long': { what: '内容太长。', why: '最多可以发送{longest}字。', next: '请缩短，或分两次发送。' },
    'enquiry.my-number': {
      what: '内容中有像个人编号（マイナンバー）的数字。',
      why: '按照法律，咨询时不能接收个人编号。',
      next: '请删除12位数字后再发送。',
    },
    'enquiry.mail': {
      what: '邮箱地址的格式不正确。',
      why: '回答的通知会发送到这个地址。',
      next: '请按“name@example.jp”这样的格式填写。',
    },
    'enquiry.topic': { what: '没有选择问题的种类。', why: '内容不同，回答的窗口也不同。', next: '请选择一项。' },
    'enquiry.which-town': {
      what: '没有选择市区町村。',
      why: '这类问题由您居住的市区町村的窗口回答。',
      next: '请选择市区町村。',
    },
    'enquiry.town': {
      what: '不能从这里向这个市区町村咨询。',
      why: '它还没有使用本系统。',
      next: '请用电话等方式向市区町村的窗口咨询。',
    },
    'enquiry.closed': { what: '这个咨询已结束。', why: '结束后不能再回答或转交。', next: '请先重新开始。' },
  },
  pt: {
    'enquiry.empty': {
      what: 'O texto está vazio.',
      why: 'Sem saber o que você precisa, não podemos responder.',
      next: 'Escreva a sua pergunta.',
    },
    'enquiry.long': {
      what: 'O texto é longo demais.',
      why: 'O limite é de {longest} caracteres.',
      next: 'Escreva menos ou envie em duas partes.',
    },
    'enquiry.my-number': {
      what: 'Parece haver um My Number (マイナンバー) no texto.',
      why: 'Por lei, não podemos receber o My Number em perguntas.',
      next: 'Apague os 12 dígitos e envie de novo.',
    },
    'enquiry.mail': {
      what: 'O e-mail não parece correto.',
      why: 'O aviso da resposta vai para este endereço.',
      next: 'Escreva como “name@example.jp”.',
    },
    'enquiry.topic': {
      what: 'O assunto não foi escolhido.',
      why: 'Quem responde depende do assunto.',
      next: 'Escolha um.',
    },
    'enquiry.which-town': {
      what: 'O município não foi escolhido.',
      why: 'Quem responde a esta pergunta é a prefeitura onde você mora.',
      next: 'Escolha o município.',
    },
    'enquiry.town': {
      what: 'Não dá para perguntar a este município por aqui.',
      why: 'Ele ainda não usa este sistema.',
      next: 'Fale com a prefeitura, por telefone por exemplo.',
    },
    'enquiry.closed': {
      what: 'Esta pergunta está encerrada.',
      why: 'Depois de encerrada, não pode mais ser mudada.',
      next: 'Abra a pergunta de novo antes.',
    },
  },
  vi: {
    'enquiry.empty': {
      what: 'Chưa có nội dung.',
      why: 'Nếu không biết bạn muốn hỏi gì, chúng tôi không trả lời được.',
      next: 'Hãy viết câu hỏi.',
    },
    'enquiry.long': {
      what: 'Nội dung quá dài.',
      why: 'Tối đa {longest} ký tự.',
      next: 'Hãy viết ngắn lại hoặc gửi làm hai lần.',
    },
    'enquiry.my-number': {
      what: 'Có vẻ có My Number (マイナンバー) trong nội dung.',
      why: 'Theo luật, chúng tôi không được nhận My Number trong câu hỏi.',
      next: 'Hãy xóa 12 chữ số rồi gửi lại.',
    },
    'enquiry.mail': {
      what: 'Email có vẻ chưa đúng.',
      why: 'Thông báo trả lời được gửi đến địa chỉ này.',
      next: 'Hãy viết theo dạng “name@example.jp”.',
    },
    'enquiry.topic': {
      what: 'Chưa chọn mục muốn hỏi.',
      why: 'Tùy nội dung mà nơi trả lời khác nhau.',
      next: 'Hãy chọn một mục.',
    },
    'enquiry.which-town': {
      what: 'Chưa chọn quận, thành phố.',
      why: 'Câu hỏi này do quận, thành phố nơi bạn sống trả lời.',
      next: 'Hãy chọn quận, thành phố.',
    },
    'enquiry.town': {
      what: 'Không thể hỏi nơi này từ đây.',
      why: 'Nơi này chưa dùng hệ thống.',
      next: 'Hãy liên hệ quầy của quận, thành phố, ví dụ bằng điện thoại.',
    },
    'enquiry.closed': {
      what: 'Câu hỏi này đã kết thúc.',
      why: 'Sau khi kết thúc, không trả lời hay chuyển tiếp được nữa.',
      next: 'Hãy mở lại rồi tiếp tục.',
    },
  },
  tl: {
    'enquiry.empty': {
      what: 'Walang laman.',
      why: 'Hindi namin masasagot kung hindi alam ang gusto ninyong itanong.',
      next: 'Isulat ang tanong.',
    },
    'enquiry.long': {
      what: 'Masyadong mahaba.',
      why: 'Hanggang {longest} titik ang maipapadala.',
      next: 'Paikliin, o ipadala nang dalawang beses.',
    },
    'enquiry.my-number': {
      what: 'Parang may My Number (マイナンバー) sa isinulat.',
      why: 'Ayon sa batas, hindi namin matatanggap ang My Number sa mga tanong.',
      next: 'Burahin ang 12 digit at ipadala muli.',
    },
    'enquiry.mail': {
      what: 'Parang hindi tama ang email.',
      why: 'Dito ipapadala ang abiso ng sagot.',
      next: 'Isulat ito nang gaya ng “name@example.jp”.',
    },
    'enquiry.topic': {
      what: 'Walang napiling paksa.',
      why: 'Depende sa paksa kung sino ang sasagot.',
      next: 'Pumili ng isa.',
    },
    'enquiry.which-town': {
      what: 'Walang napiling lungsod o ward.',
      why: 'Ang lungsod o ward ninyo ang sasagot sa tanong na ito.',
      next: 'Piliin ang lungsod o ward.',
    },
    'enquiry.town': {
      what: 'Hindi makakapagtanong sa lungsod na ito mula rito.',
      why: 'Hindi pa nito ginagamit ang sistema.',
      next: 'Makipag-ugnayan sa counter nila, halimbawa sa telepono.',
    },
    'enquiry.closed': {
      what: 'Tapos na ang tanong na ito.',
      why: 'Hindi na ito masasagot o maipapasa pagkatapos.',
      next: 'Buksan muna ito muli.',
    },
  },
  ne: {
    'enquiry.empty': {
      what: 'केही लेखिएको छैन।',
      why: 'के जान्न चाहनुभएको हो थाहा नपाई जवाफ दिन सकिँदैन।',
      next: 'प्रश्न लेख्नुहोस्।',
    },
    'enquiry.long': {
      what: 'धेरै लामो भयो।',
      why: '{longest} अक्षरसम्म पठाउन सकिन्छ।',
      next: 'छोटो गर्नुहोस्, वा दुई पटक गरी पठाउनुहोस्।',
    },
    'enquiry.my-number': {
      what: 'माई नम्बर (マイナンバー) जस्तो अङ्क छ।',
      why: 'कानुन अनुसार सोधपुछमा माई नम्बर लिन मिल्दैन।',
      next: '12 अङ्क मेटेर फेरि पठाउनुहोस्।',
    },
    'enquiry.mail': {
      what: 'इमेल ठेगाना मिलेन जस्तो छ।',
      why: 'जवाफको खबर यही ठेगानामा पठाइन्छ।',
      next: '“name@example.jp” जस्तै लेख्नुहोस्।',
    },
    'enquiry.topic': {
      what: 'के बारे सोध्ने हो छानिएको छैन।',
      why: 'विषय अनुसार जवाफ दिने काउन्टर फरक हुन्छ।',
      next: 'एउटा छान्नुहोस्।',
    },
    'enquiry.which-town': {
      what: 'नगर वा वडा छानिएको छैन।',
      why: 'यो प्रश्नको जवाफ तपाईं बस्ने नगर वा वडाले दिन्छ।',
      next: 'नगर वा वडा छान्नुहोस्।',
    },
    'enquiry.town': {
      what: 'यो नगरलाई यहाँबाट सोध्न मिल्दैन।',
      why: 'यसले अझै यो प्रणाली चलाएको छैन।',
      next: 'नगर वा वडाको काउन्टरमा फोन आदिबाट सोध्नुहोस्।',
    },
    'enquiry.closed': {
      what: 'यो सोधपुछ सकिएको छ।',
      why: 'सकिएपछि जवाफ दिन वा अरूलाई दिन मिल्दैन।',
      next: 'पहिले फेरि खोल्नुहोस्।',
    },
  },
})
