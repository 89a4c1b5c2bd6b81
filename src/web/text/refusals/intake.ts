/** Refusals of 定期 intake (REG-1), to desks. */
import { defineRefusals } from '../refusal-texts.ts'

export const intakeRefusals = defineRefusals({
  ja: {
    'intake.head': {
      what: 'ファイルの1行目が、決まった見出しと違います。',
      why: '列の順は「事業所番号、認定番号、生年月日、利用開始月、結果」です。',
      next: '見出しをこの順にして、もう一度読み込んでください。',
    },
    'intake.rows': {
      what: '行が多すぎます。',
      why: '1回に読み込めるのは{max}行までです。',
      next: 'ファイルを分けて読み込んでください。',
    },
    'intake.cell': {
      what: '{line}行目の「{column}」が読み取れません。',
      why: '空か、決まった書き方と違います。',
      next: 'この欄を直して、もう一度読み込んでください。',
    },
    'intake.twice': {
      what: '{line}行目は、前の行と同じお子さま・施設・月です。',
      why: '1つの月に1つの施設の結果は、1人に1つです。',
      next: 'どちらかの行を消してください。',
    },
    'intake.facility': {
      what: '{line}行目の「事業所番号」の施設が見つかりません。',
      why: 'この市区町村の施設の番号ではありません。',
      next: '番号を確かめてください。',
    },
    'intake.child': {
      what: '{line}行目の「認定番号」と「生年月日」に合うお子さまがいません。',
      why: '番号か生年月日が違うか、認定が終わっています。',
      next: '認定証の番号と生年月日を確かめてください。',
    },
    'intake.settled': {
      what: '{line}行目のお子さまは、もう内定・決定・辞退になっています。',
      why: '内定のあとの結果を、読み込みで変えることはできません。',
      next: 'この行を消すか、施設に状態を確かめてください。',
    },
    'intake.state': {
      what: 'いまの状態からは、変えられません。',
      why: '内定のあとは、決定か辞退だけを登録できます。',
      next: '一覧で、いまの状態を確かめてください。',
    },
    'intake.no-acceptance': {
      what: 'まだ決定にできません。',
      why: '面談のあとに、定期利用の「受入可」が登録されていません。',
      next: '面談を登録し、受入可にしてから、決定にしてください。',
    },
  },
  en: {
    'intake.head': {
      what: 'The first line of the file is not the expected head.',
      why: 'The columns are facility number, certificate number, birth date, month and result.',
      next: 'Put the head in this order and read the file again.',
    },
    'intake.rows': { what: 'There are too many lines.', why: 'At most {max} lines are read at once.', next: 'Split the file.' },
    'intake.cell': {
      what: 'In line {line}, “{column}” cannot be read.',
      why: 'It is empty or written in another form.',
      next: 'Correct this cell and read the file again.',
    },
    'intake.twice': {
      what: 'Line {line} has the same child, facility and month as an earlier line.',
      why: 'A child has one result per facility and month.',
      next: 'Remove one of the lines.',
    },
    'intake.facility': {
      what: 'No facility has the number in line {line}.',
      why: 'It is not a number of a facility of this town.',
      next: 'Check the number.',
    },
    'intake.child': {
      what: 'No child fits the certificate number and birth date in line {line}.',
      why: 'One of them is wrong, or the certificate has ended.',
      next: 'Check both against the certificate.',
    },
    'intake.settled': {
      what: 'The child in line {line} has a place, or has accepted or declined it.',
      why: 'A file cannot change what follows an offer.',
      next: 'Remove the line, or ask the facility.',
    },
    'intake.state': {
      what: 'The result cannot change from here.',
      why: 'After an offer only “decided” or “declined” can be entered.',
      next: 'Check the state in the list.',
    },
    'intake.no-acceptance': {
      what: 'It cannot be decided yet.',
      why: 'There is no acceptance for regular use after an interview.',
      next: 'Enter the interview and the acceptance first.',
    },
  },
  easy: {
    'intake.head': {
      what: 'ファイルの {最初|さいしょ}の {行|ぎょう}が {違|ちが}います。',
      why: '{列|れつ}の {順番|じゅんばん}は 「{事業所番号|じぎょうしょばんごう}、{認定番号|にんていばんごう}、{生年月日|せいねんがっぴ}、{利用開始月|りようかいしづき}、{結果|けっか}」です。',
      next: 'この {順番|じゅんばん}に {直|なお}して、もう{一度|いちど} {読|よ}み{込|こ}んでください。',
    },
    'intake.rows': {
      what: '{行|ぎょう}が {多|おお}すぎます。',
      why: '1{回|かい}に {max}{行|ぎょう}までです。',
      next: 'ファイルを {分|わ}けてください。',
    },
    'intake.cell': {
      what: '{line}{行目|ぎょうめ}の 「{column}」が {読|よ}めません。',
      why: '{何|なに}も ないか、{書|か}き{方|かた}が {違|ちが}います。',
      next: 'ここを {直|なお}して、もう{一度|いちど} {読|よ}み{込|こ}んでください。',
    },
    'intake.twice': {
      what: '{line}{行目|ぎょうめ}は、{前|まえ}の {行|ぎょう}と {同|おな}じ {子|こ}ども・{施設|しせつ}・{月|つき}です。',
      why: '1つの {月|つき}に 1つの {施設|しせつ}の {結果|けっか}は、{一人|ひとり}に 1つです。',
      next: 'どちらかを {消|け}してください。',
    },
    'intake.facility': {
      what: '{line}{行目|ぎょうめ}の {施設|しせつ}が {見|み}つかりません。',
      why: 'この {市区町村|しくちょうそん}の {施設|しせつ}の {番号|ばんごう}では ありません。',
      next: '{番号|ばんごう}を {確|たし}かめてください。',
    },
    'intake.child': {
      what: '{line}{行目|ぎょうめ}の {番号|ばんごう}と {誕生日|たんじょうび}に {合|あ}う {子|こ}どもが いません。',
      why: '{番号|ばんごう}か {誕生日|たんじょうび}が {違|ちが}うか、{認定|にんてい}が {終|お}わっています。',
      next: '{認定証|にんていしょう}の {番号|ばんごう}と {誕生日|たんじょうび}を {確|たし}かめてください。',
    },
    'intake.settled': {
      what: '{line}{行目|ぎょうめ}の {子|こ}どもは、もう {内定|ないてい}・{決定|けってい}・{辞退|じたい}です。',
      why: '{内定|ないてい}の あとは、ファイルで {変|か}えられません。',
      next: 'この {行|ぎょう}を {消|け}すか、{施設|しせつ}に {聞|き}いてください。',
    },
    'intake.state': {
      what: '{今|いま}は {変|か}えられません。',
      why: '{内定|ないてい}の あとは、{決定|けってい}か {辞退|じたい}だけです。',
      next: 'リストで {今|いま}の {状態|じょうたい}を {見|み}てください。',
    },
    'intake.no-acceptance': {
      what: 'まだ {決定|けってい}に できません。',
      why: '{面談|めんだん}の あとに、{定期|ていき}{利用|りよう}の 「{受入可|うけいれか}」が ありません。',
      next: '{面談|めんだん}を {入|い}れて、{受入可|うけいれか}に してください。',
    },
  },
  zh: {
    'intake.head': {
      what: '文件的第一行与规定的标题不同。',
      why: '列的顺序是“事业所编号、认定编号、出生日期、开始使用月份、结果”。',
      next: '请按这个顺序修改标题，再重新读取。',
    },
    'intake.rows': { what: '行数太多。', why: '一次最多读取{max}行。', next: '请分成多个文件读取。' },
    'intake.cell': { what: '无法读取第{line}行的“{column}”。', why: '为空，或写法不同。', next: '请修改这一格，再重新读取。' },
    'intake.twice': {
      what: '第{line}行与前面的行是同一孩子、设施和月份。',
      why: '每个孩子在一个月对一家设施只有一个结果。',
      next: '请删除其中一行。',
    },
    'intake.facility': {
      what: '找不到第{line}行编号的设施。',
      why: '这不是该市区町村设施的编号。',
      next: '请确认编号。',
    },
    'intake.child': {
      what: '没有与第{line}行的认定编号和出生日期相符的孩子。',
      why: '编号或出生日期有误，或认定已结束。',
      next: '请确认认定证上的编号和出生日期。',
    },
    'intake.settled': {
      what: '第{line}行的孩子已经是内定、决定或放弃。',
      why: '内定之后的结果不能通过读取文件更改。',
      next: '请删除这一行，或向设施确认。',
    },
    'intake.state': { what: '从现在的状态不能更改。', why: '内定之后只能登记决定或放弃。', next: '请在列表中确认现在的状态。' },
    'intake.no-acceptance': {
      what: '还不能决定。',
      why: '面谈之后没有登记定期利用的“可接收”（受入可）。',
      next: '请先登记面谈并设为可接收。',
    },
  },
  pt: {
    'intake.head': {
      what: 'A primeira linha do arquivo não é o cabeçalho esperado.',
      why: 'As colunas são: número da creche, número do certificado, data de nascimento, mês e resultado.',
      next: 'Ponha o cabeçalho nesta ordem e carregue de novo.',
    },
    'intake.rows': { what: 'Há linhas demais.', why: 'O máximo é de {max} linhas por vez.', next: 'Divida o arquivo.' },
    'intake.cell': {
      what: 'Na linha {line}, não foi possível ler “{column}”.',
      why: 'Está vazio ou escrito de outra forma.',
      next: 'Corrija o campo e carregue de novo.',
    },
    'intake.twice': {
      what: 'A linha {line} repete a mesma criança, creche e mês.',
      why: 'Há um resultado por criança, creche e mês.',
      next: 'Apague uma das linhas.',
    },
    'intake.facility': {
      what: 'Não há creche com o número da linha {line}.',
      why: 'Não é o número de uma creche deste município.',
      next: 'Confira o número.',
    },
    'intake.child': {
      what: 'Nenhuma criança tem o certificado e a data de nascimento da linha {line}.',
      why: 'Um deles está errado ou o certificado terminou.',
      next: 'Confira os dois no certificado.',
    },
    'intake.settled': {
      what: 'A criança da linha {line} já tem vaga oferecida, decidida ou recusada.',
      why: 'Depois da oferta, um arquivo não muda o resultado.',
      next: 'Apague a linha ou fale com a creche.',
    },
    'intake.state': {
      what: 'Não é possível mudar a partir deste estado.',
      why: 'Depois da oferta, só se registra decisão ou desistência.',
      next: 'Confira o estado na lista.',
    },
    'intake.no-acceptance': {
      what: 'Ainda não é possível decidir.',
      why: 'Falta registrar “Aceito” (受入可) para o uso regular depois da entrevista.',
      next: 'Registre antes a entrevista e a aceitação.',
    },
  },
  vi: {
    'intake.head': {
      what: 'Dòng đầu của tệp khác với tiêu đề quy định.',
      why: 'Các cột là số cơ sở, số chứng nhận, ngày sinh, tháng bắt đầu và kết quả.',
      next: 'Hãy xếp tiêu đề theo thứ tự này rồi đọc lại.',
    },
    'intake.rows': { what: 'Quá nhiều dòng.', why: 'Mỗi lần đọc tối đa {max} dòng.', next: 'Hãy chia tệp.' },
    'intake.cell': {
      what: 'Không đọc được “{column}” ở dòng {line}.',
      why: 'Ô trống hoặc viết khác quy định.',
      next: 'Hãy sửa ô này rồi đọc lại.',
    },
    'intake.twice': {
      what: 'Dòng {line} trùng trẻ, cơ sở và tháng với dòng trước.',
      why: 'Mỗi trẻ chỉ có một kết quả cho mỗi cơ sở và tháng.',
      next: 'Hãy xóa một dòng.',
    },
    'intake.facility': {
      what: 'Không có cơ sở mang số ở dòng {line}.',
      why: 'Đây không phải số cơ sở của nơi này.',
      next: 'Hãy kiểm tra số.',
    },
    'intake.child': {
      what: 'Không có trẻ khớp số chứng nhận và ngày sinh ở dòng {line}.',
      why: 'Số hoặc ngày sinh sai, hoặc chứng nhận đã kết thúc.',
      next: 'Hãy kiểm tra trên giấy chứng nhận.',
    },
    'intake.settled': {
      what: 'Trẻ ở dòng {line} đã được chọn, đã quyết định hoặc đã từ chối.',
      why: 'Sau khi được chọn, không đổi kết quả bằng tệp được.',
      next: 'Hãy xóa dòng này hoặc hỏi cơ sở.',
    },
    'intake.state': {
      what: 'Không thể đổi từ trạng thái này.',
      why: 'Sau khi được chọn, chỉ nhập được quyết định hoặc từ chối.',
      next: 'Hãy xem trạng thái trong danh sách.',
    },
    'intake.no-acceptance': {
      what: 'Chưa thể quyết định.',
      why: 'Sau gặp mặt chưa có “Được nhận” (受入可) cho sử dụng định kỳ.',
      next: 'Hãy nhập gặp mặt và việc nhận trẻ trước.',
    },
  },
  tl: {
    'intake.head': {
      what: 'Iba sa itinakda ang unang linya ng file.',
      why: 'Ang mga hanay ay numero ng pasilidad, numero ng sertipiko, petsa ng kapanganakan, buwan at resulta.',
      next: 'Ayusin ang unang linya nang ganito at basahin muli ang file.',
    },
    'intake.rows': { what: 'Masyadong maraming linya.', why: 'Hanggang {max} linya bawat basa.', next: 'Hatiin ang file.' },
    'intake.cell': {
      what: 'Hindi mabasa ang “{column}” sa linya {line}.',
      why: 'Wala itong laman o iba ang pagkakasulat.',
      next: 'Itama ito at basahin muli ang file.',
    },
    'intake.twice': {
      what: 'Kapareho ng naunang linya ang bata, pasilidad at buwan sa linya {line}.',
      why: 'Isang resulta lang sa bawat bata, pasilidad at buwan.',
      next: 'Alisin ang isa sa mga linya.',
    },
    'intake.facility': {
      what: 'Walang pasilidad na may numero sa linya {line}.',
      why: 'Hindi ito numero ng pasilidad sa lungsod na ito.',
      next: 'Tingnan ang numero.',
    },
    'intake.child': {
      what: 'Walang batang tugma sa numero ng sertipiko at kapanganakan sa linya {line}.',
      why: 'Mali ang isa rito, o tapos na ang sertipiko.',
      next: 'Tingnan ang dalawa sa sertipiko.',
    },
    'intake.settled': {
      what: 'Ang bata sa linya {line} ay may alok, pasya o pagtanggi na.',
      why: 'Hindi mababago ng file ang kasunod ng alok.',
      next: 'Alisin ang linya, o magtanong sa pasilidad.',
    },
    'intake.state': {
      what: 'Hindi mababago mula sa lagay na ito.',
      why: 'Pagkatapos ng alok, pasya o pagtanggi lang ang mailalagay.',
      next: 'Tingnan ang lagay sa listahan.',
    },
    'intake.no-acceptance': {
      what: 'Hindi pa mapagpapasyahan.',
      why: 'Wala pang “Tinanggap” (受入可) para sa regular na paggamit pagkatapos ng panayam.',
      next: 'Ilagay muna ang panayam at ang pagtanggap.',
    },
  },
  ne: {
    'intake.head': {
      what: 'फाइलको पहिलो लाइन तोकिएको शीर्षक होइन।',
      why: 'स्तम्भको क्रम: संस्था नम्बर, प्रमाणपत्र नम्बर, जन्ममिति, सुरु महिना र नतिजा।',
      next: 'शीर्षक यही क्रममा राखेर फेरि पढाउनुहोस्।',
    },
    'intake.rows': { what: 'लाइन धेरै भयो।', why: 'एक पटकमा {max} लाइनसम्म पढ्न सकिन्छ।', next: 'फाइल छुट्याउनुहोस्।' },
    'intake.cell': {
      what: 'लाइन {line} को “{column}” पढ्न सकिएन।',
      why: 'खाली छ वा अर्कै तरिकाले लेखिएको छ।',
      next: 'यो सच्याएर फेरि पढाउनुहोस्।',
    },
    'intake.twice': {
      what: 'लाइन {line} मा अघिल्लो लाइनकै बच्चा, संस्था र महिना छ।',
      why: 'एक बच्चाको एक संस्था र महिनामा एउटै नतिजा हुन्छ।',
      next: 'एउटा लाइन हटाउनुहोस्।',
    },
    'intake.facility': {
      what: 'लाइन {line} को नम्बरको संस्था भेटिएन।',
      why: 'यो नगरको संस्थाको नम्बर होइन।',
      next: 'नम्बर जाँच्नुहोस्।',
    },
    'intake.child': {
      what: 'लाइन {line} को प्रमाणपत्र नम्बर र जन्ममिति मिल्ने बच्चा छैन।',
      why: 'नम्बर वा जन्ममिति गलत छ, वा प्रमाणपत्र सकियो।',
      next: 'प्रमाणपत्रमा दुवै हेर्नुहोस्।',
    },
    'intake.settled': {
      what: 'लाइन {line} को बच्चाले ठाउँ पाइसक्यो, निर्णय भइसक्यो वा छोडिसक्यो।',
      why: 'ठाउँ पाएपछिको नतिजा फाइलले बदल्न मिल्दैन।',
      next: 'लाइन हटाउनुहोस्, वा संस्थालाई सोध्नुहोस्।',
    },
    'intake.state': {
      what: 'यो अवस्थाबाट बदल्न मिल्दैन।',
      why: 'ठाउँ पाएपछि निर्णय वा छोडेको मात्र राख्न मिल्छ।',
      next: 'सूचीमा अवस्था हेर्नुहोस्।',
    },
    'intake.no-acceptance': {
      what: 'अझै निर्णय गर्न मिल्दैन।',
      why: 'भेटघाटपछि नियमित प्रयोगको “स्वीकार” (受入可) राखिएको छैन।',
      next: 'पहिले भेटघाट र स्वीकार राख्नुहोस्।',
    },
  },
})
