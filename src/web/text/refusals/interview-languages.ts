/** Refusals of 初回面談 in the languages beside Japanese and English; codes and slots as in interview.ts. */
import type { InterviewRefusalWords } from './interview.ts'

export const interviewRefusalsEasy: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: 'まだ {認定|にんてい}が ありません。',
    why: '{面談|めんだん}は、{市|し}や{区|く}の {認定|にんてい}が {決|き}まってから {申|もう}し{込|こ}めます。',
    next: '{認定|にんてい}を {申|もう}し{込|こ}んで、{結果|けっか}を {待|ま}ってください。',
  },
  'interview.certificate-suspended': {
    what: 'いま {認定|にんてい}が {止|と}まっています。',
    why: '{止|と}まっている {間|あいだ}は、{面談|めんだん}を {申|もう}し{込|こ}めません。',
    next: '{住|す}んでいる {市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'interview.certificate-ended': {
    what: '{認定|にんてい}が {終|お}わっています。',
    why: '{使|つか}えるのは {lastDay}まででした。',
    next: '{引|ひ}っ{越|こ}した{人|ひと}は、{新|あたら}しい {市|し}や{区|く}に {申|もう}し{込|こ}んでください。わからないときは、{市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'interview.no-facility': {
    what: '{施設|しせつ}が {見|み}つかりません。',
    why: 'いまは {見|み}ることが できないか、アドレスが {違|ちが}います。',
    next: '「{施設|しせつ}を さがす」で、もう{一度|いちど} {選|えら}んでください。',
  },
  'interview.way-phone': {
    what: '{面談|めんだん}は、{電話|でんわ}で {申|もう}し{込|こ}みます。',
    why: 'この {施設|しせつ}が {決|き}めた {方法|ほうほう}です。',
    next: '{施設|しせつ}に {電話|でんわ}して、{面談|めんだん}の {日|ひ}を {決|き}めてください。',
  },
  'interview.way-facility': {
    what: '{面談|めんだん}は、{画面|がめん}からは {申|もう}し{込|こ}めません。',
    why: '{施設|しせつ}が {使|つか}う{人|ひと}を {決|き}めてから、{施設|しせつ}が {面談|めんだん}を {書|か}きます。',
    next: '{施設|しせつ}から {連絡|れんらく}が {来|き}たら、{面談|めんだん}の {日|ひ}を {決|き}めてください。{手続|てつづ}きは、そのとき {施設|しせつ}で します。',
  },
  'interview.way-closed': {
    what: 'いまは {新|あたら}しい {面談|めんだん}を していません。',
    why: '{施設|しせつ}の {都合|つごう}です。',
    next: 'ほかの {施設|しせつ}を さがすか、{市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'interview.others-not-accepted': {
    what: 'この {施設|しせつ}は、ほかの {市|し}や{区|く}に {住|す}んでいる{人|ひと}は {使|つか}えません。',
    why: 'この {施設|しせつ}が ある {市|し}や{区|く}に {住|す}んでいる{人|ひと}の {施設|しせつ}です。',
    next: 'あなたが {住|す}んでいる {市|し}や{区|く}の {施設|しせつ}を さがしてください。',
  },
  'interview.class-not-accepted': {
    what: 'この {施設|しせつ}は、{classAge}の {子|こ}どもは {使|つか}えません。',
    why: 'クラスは、4{月|がつ}1{日|ついたち}の {年齢|ねんれい}で {決|き}まります。',
    next: '{子|こ}どもの クラスで {使|つか}える {施設|しせつ}を さがしてください。',
  },
  'interview.open': {
    what: 'この {施設|しせつ}の {面談|めんだん}は、もう {申|もう}し{込|こ}んでいます。',
    why: '{同|おな}じ {施設|しせつ}の {面談|めんだん}は、1つずつ します。',
    next: '「{初回|しょかい}{面談|めんだん}」の ページを {見|み}てください。',
  },
  'interview.already-accepted': {
    what: 'この {施設|しせつ}は、もう {受入可|うけいれか}（{受|う}け{入|い}れ できます）です。',
    why: '{面談|めんだん}は、はじめて {使|つか}う {前|まえ}に 1{回|かい}だけです。',
    next: '{面談|めんだん}を しないで {予約|よやく}できます。',
  },
  'interview.proposals-count': {
    what: '{希望|きぼう}の {日|ひ}と {時間|じかん}の {数|かず}が {違|ちが}います。',
    why: '1つから {max}つまでです。',
    next: '{希望|きぼう}の {日|ひ}と {時間|じかん}を 1つは {書|か}いてください。',
  },
  'interview.proposal-past': {
    what: '{希望|きぼう} {number}の {日|ひ}と {時間|じかん}は {過|す}ぎています。',
    why: '',
    next: 'これからの {日|ひ}と {時間|じかん}に してください。',
  },
  'interview.proposal-twice': {
    what: '{希望|きぼう} {number}は、{前|まえ}と {同|おな}じ {日|ひ}と {時間|じかん}です。',
    why: '',
    next: 'ほかの {日|ひ}と {時間|じかん}に するか、{書|か}かないでください。',
  },
  'interview.proposal-gone': {
    what: 'この {日|ひ}と {時間|じかん}は、もう {選|えら}べません。',
    why: '{施設|しせつ}が {日|ひ}と {時間|じかん}を {変|か}えました。',
    next: 'ページを もう{一度|いちど} {開|ひら}いて、{新|あたら}しい {日|ひ}と {時間|じかん}を {見|み}てください。',
  },
  'interview.time-taken': {
    what: 'この {日|ひ}と {時間|じかん}は、ほかの{人|ひと}が {先|さき}に {選|えら}びました。',
    why: '',
    next: 'ほかの {日|ひ}と {時間|じかん}を {選|えら}んでください。',
  },
  'interview.times-near': {
    what: 'いま、{times}が あいています。',
    why: '',
    next: 'この{中|なか}から {選|えら}ぶか、リストから {選|えら}んでください。',
  },
  'interview.way-published': {
    what: '{kind}の {面談|めんだん}は、{施設|しせつ}が {出|だ}している {日|ひ}と {時間|じかん}から {選|えら}びます。',
    why: 'この {施設|しせつ}が {決|き}めた {方法|ほうほう}です。',
    next: 'リストから 1つ {選|えら}んでください。',
  },
  'interview.way-proposals': {
    what: '{kind}の {面談|めんだん}は、{希望|きぼう}の {日|ひ}と {時間|じかん}を {送|おく}ります。',
    why: '{施設|しせつ}が {方法|ほうほう}を {変|か}えました。',
    next: 'ページを もう{一度|いちど} {開|ひら}いて、{希望|きぼう}の {日|ひ}と {時間|じかん}を {書|か}いてください。',
  },
  'interview.times-past': {
    what: '{date}の {start}は、もう {過|す}ぎています。',
    why: '{出|だ}せるのは、これからの {日|ひ}と {時間|じかん}です。',
    next: '{日|ひ}と {始|はじ}まりの {時間|じかん}を {見|み}てください。',
  },
  'interview.times-late': {
    what: 'その{日|ひ}の {中|なか}で {終|お}わりません。',
    why: '{面談|めんだん}は、その{日|ひ}の {中|なか}で {終|お}わるように してください。',
    next: '{早|はや}く {始|はじ}めるか、{数|かず}を {少|すく}なく してください。',
  },
  'interview.times-far': {
    what: '{日|ひ}が {先|さき}すぎます。',
    why: '{出|だ}せるのは、{max}{日|にち}{先|さき}までです。',
    next: '{近|ちか}い {日|ひ}に するか、{週|しゅう}を {少|すく}なく してください。',
  },
  'interview.times-there': {
    what: '{同|おな}じ {時間|じかん}の {面談|めんだん}が、もう あります。',
    why: '{同|おな}じ {時間|じかん}に 2つは {出|だ}せません。',
    next: '{下|した}の リストを {見|み}て、ほかの {時間|じかん}に してください。',
  },
  'interview.times-gone': {
    what: '{選|えら}んだ {日|ひ}と {時間|じかん}の {中|なか}に、もう ないものが あります。',
    why: 'ほかの {先生|せんせい}が {先|さき}に {消|け}しました。',
    next: '{下|した}の リストから もう{一度|いちど} {選|えら}んでください。',
  },
  'interview.time-in-use': {
    what: '{date} {start}の {面談|めんだん}は、{保護者|ほごしゃ}が {選|えら}びました。',
    why: '{決|き}まった {面談|めんだん}は、ここでは {消|け}せません。',
    next: '{変|か}えるときは、{面談|めんだん}の ページで {変|か}えるか、{取|と}り{消|け}してください。',
  },
  'interview.fix-past': {
    what: '{面談|めんだん}の {日|ひ}と {時間|じかん}が {過|す}ぎています。',
    why: '',
    next: 'これからの {日|ひ}と {時間|じかん}に してください。',
  },
  'interview.state': {
    what: 'いまは、これを することが できません。',
    why: '{面談|めんだん}が {先|さき}に {進|すす}んだか、{終|お}わっています。',
    next: 'ページを もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
  },
  'interview.reason-missing': {
    what: '{理由|りゆう}を {選|えら}んでいません。',
    why: '{理由|りゆう}は、{市|し}や{区|く}も {見|み}ます。',
    next: '{理由|りゆう}を 1つ {選|えら}んでください。',
  },
  'interview.length': {
    what: '{終|お}わりの {時間|じかん}が、{始|はじ}まりより {前|まえ}か、{同|おな}じです。',
    why: '',
    next: '{終|お}わりの {時間|じかん}を {見|み}てください。',
  },
  'interview.record-future': {
    what: 'まだ {始|はじ}まっていない {面談|めんだん}は、{記録|きろく}できません。',
    why: '',
    next: '{面談|めんだん}の {日|ひ}と {始|はじ}まりの {時間|じかん}を {見|み}てください。',
  },
  'interview.after-needs-acceptance': {
    what: '{事後|じご}{面談|めんだん}は、{受|う}け{入|い}れが {決|き}まった {子|こ}どもだけ {記録|きろく}できます。',
    why: '{使|つか}ったあとの {面談|めんだん}だからです。',
    next: '「{事前|じぜん}」を {選|えら}ぶか、{先|さき}に {受入可|うけいれか}に してください。',
  },
  'interview.individual-long': {
    what: '{個別|こべつ}の {時間|じかん}が、{面談|めんだん}の {時間|じかん}より {長|なが}いです。',
    why: '',
    next: '{個別|こべつ}に {話|はな}した {時間|じかん}（{分|ふん}）を {書|か}いてください。',
  },
  'interview.present-missing': {
    what: 'いっしょに いた{人|ひと}が {書|か}いてありません。',
    why: '{面談|めんだん}の {記録|きろく}に {必要|ひつよう}です。',
    next: '「{母|はは}、{担任|たんにん}」のように {書|か}いてください。',
  },
  'interview.relation-over': {
    what: 'この {子|こ}どもの {情報|じょうほう}は、もう {開|ひら}けません。',
    why: '{最後|さいご}の {予定|よてい}から {長|なが}い {時間|じかん}が {過|す}ぎました。',
    next: 'また {面談|めんだん}を するときは、{保護者|ほごしゃ}に {申|もう}し{込|こ}んでもらうか、{認定|にんてい}{番号|ばんごう}で {入|い}れてください。',
  },
  'interview.kind-not-offered': {
    what: 'この {施設|しせつ}に ない {使|つか}い{方|かた}です。',
    why: '',
    next: 'この {施設|しせつ}に ある {使|つか}い{方|かた}を {選|えら}んでください。',
  },
  'interview.number-form': {
    what: '{認定|にんてい}{番号|ばんごう}が わかりません。',
    why: '{認定|にんてい}{番号|ばんごう}は 14けたの {数字|すうじ}です。',
    next: '{認定証|にんていしょう}の {番号|ばんごう}を {見|み}て、{書|か}いてください。',
  },
  'interview.no-such-certificate': {
    what: '{番号|ばんごう}と {生|う}まれた {日|ひ}に {合|あ}う {認定|にんてい}が ありません。',
    why: 'どちらかが {違|ちが}うか、{認定|にんてい}が {終|お}わっています。',
    next: '{認定証|にんていしょう}を {見|み}て、{両方|りょうほう}を {確|たし}かめてください。',
  },
  'interview.open-here': {
    what: 'この {子|こ}どもの {面談|めんだん}は、もう あります。',
    why: '{同|おな}じ {子|こ}どもの {面談|めんだん}は、1つずつ します。',
    next: '{面談|めんだん}の リストから {開|ひら}いてください。',
  },
  'interview.accepted-here': {
    what: 'この {子|こ}どもは、もう {受入可|うけいれか}です。',
    why: '{面談|めんだん}は、はじめて {使|つか}う {前|まえ}に 1{回|かい}だけです。',
    next: '{面談|めんだん}の リストで「{受入可|うけいれか}」を {選|えら}んで {見|み}てください。',
  },
}

export const interviewRefusalsZh: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: '还没有获得认定。',
    why: '市区町村的认定决定后，才能申请面谈。',
    next: '请申请认定并等待结果。',
  },
  'interview.certificate-suspended': {
    what: '认定已停止。',
    why: '停止期间不能申请面谈。',
    next: '请咨询您居住的市区町村的窗口。',
  },
  'interview.certificate-ended': {
    what: '认定期间已结束。',
    why: '可以使用到{lastDay}。',
    next: '已搬家的人请向新的市区町村申请。不清楚时，请咨询市区町村的窗口。',
  },
  'interview.no-facility': {
    what: '没有找到设施。',
    why: '设施已不再公开，或地址有误。',
    next: '请从“查找设施”重新选择。',
  },
  'interview.way-phone': {
    what: '面谈通过电话受理。',
    why: '这是该设施规定的方法。',
    next: '请给设施打电话，商定面谈的日期。',
  },
  'interview.way-facility': {
    what: '不能在画面上申请面谈。',
    why: '设施内定之后，由设施登记面谈。',
    next: '收到设施的内定联系后，请商定面谈的日期。手续在面谈时由设施办理。',
  },
  'interview.way-closed': {
    what: '目前不受理新的面谈。',
    why: '这是出于设施接收情况的原因。',
    next: '请查找其他设施，或咨询市区町村的窗口。',
  },
  'interview.others-not-accepted': {
    what: '其他市区町村的居民不能使用这家设施。',
    why: '这家设施面向所在市区町村的居民。',
    next: '请查找您居住的市区町村的设施。',
  },
  'interview.class-not-accepted': {
    what: '这家设施不接收{classAge}的孩子。',
    why: '班级按4月1日为止的年龄决定。',
    next: '请查找孩子的班级可以使用的设施。',
  },
  'interview.open': {
    what: '您已经申请了与这家设施的面谈。',
    why: '同一家设施的申请需要逐个进行。',
    next: '请在“首次面谈”中查看现在的情况。',
  },
  'interview.already-accepted': {
    what: '这家设施已经确定可接收（受入可）。',
    why: '面谈只在第一次使用之前进行一次。',
    next: '不用面谈，可以直接预约。',
  },
  'interview.proposals-count': {
    what: '希望的日期和时间的数量不正确。',
    why: '可以提出1个到{max}个。',
    next: '请至少填写一个希望的日期和时间。',
  },
  'interview.proposal-past': { what: '第{number}希望的时间已过。', why: '', next: '请改为今后的日期和时间。' },
  'interview.proposal-twice': { what: '第{number}希望与前面的日期和时间相同。', why: '', next: '请改为其他日期和时间，或不填。' },
  'interview.proposal-gone': {
    what: '这个日期和时间已不能选择。',
    why: '设施更改了日期和时间。',
    next: '请重新打开画面，查看新的日期和时间。',
  },
  'interview.time-taken': { what: '这个日期和时间已被其他人选走。', why: '', next: '请选择其他日期和时间。' },
  'interview.times-near': { what: '现在{times}有空。', why: '', next: '请从中选择，或从画面的列表中重新选择。' },
  'interview.way-published': {
    what: '{kind}的面谈，请从设施公布的日期和时间中选择。',
    why: '这是该设施规定的方法。',
    next: '请从画面的列表中选择一个。',
  },
  'interview.way-proposals': {
    what: '{kind}的面谈，请发送希望的日期和时间来申请。',
    why: '设施更改了受理面谈的方法。',
    next: '请重新打开画面，填写希望的日期和时间。',
  },
  'interview.times-past': {
    what: '{date}{start}已过。',
    why: '只能公布今后的日期和时间。',
    next: '请确认日期和开始时间。',
  },
  'interview.times-late': {
    what: '不能在当天之内结束。',
    why: '面谈需要在一天之内结束。',
    next: '请提早开始，或减少连续公布的数量。',
  },
  'interview.times-far': {
    what: '公布的日期太远。',
    why: '最多可以公布到{max}天后。',
    next: '请选择较近的日期，或减少重复的周数。',
  },
  'interview.times-there': {
    what: '同一时间已有面谈名额。',
    why: '不能公布时间重叠的面谈名额。',
    next: '请查看下面的列表，选择其他时间。',
  },
  'interview.times-gone': {
    what: '您选择的日期和时间中，有的已经不存在。',
    why: '其他工作人员先撤回了。',
    next: '请在下面的列表中重新选择。',
  },
  'interview.time-in-use': {
    what: '{date}{start}的面谈名额已被监护人选择。',
    why: '已确定的面谈不能在此撤回。',
    next: '需要更改时，请在面谈画面更改日期和时间，或取消。',
  },
  'interview.fix-past': { what: '面谈的时间已过。', why: '', next: '请改为今后的日期和时间。' },
  'interview.state': {
    what: '现在的状态不能进行此操作。',
    why: '面谈已进入下一步，或已结束。',
    next: '请重新打开画面，查看现在的情况。',
  },
  'interview.reason-missing': {
    what: '还没有选择理由。',
    why: '理由也会告知市区町村。',
    next: '请选择一个理由。',
  },
  'interview.length': { what: '结束时间早于或等于开始时间。', why: '', next: '请确认结束时间。' },
  'interview.record-future': { what: '还没有开始的面谈不能记录。', why: '', next: '请确认面谈的日期和开始时间。' },
  'interview.after-needs-acceptance': {
    what: '事后面谈只能记录已可接收的孩子。',
    why: '因为事后面谈是使用之后的面谈。',
    next: '请选择“事前”，或先设为可接收。',
  },
  'interview.individual-long': { what: '单独面谈的时间比整个面谈的时间长。', why: '', next: '请输入面谈中单独谈话的分钟数。' },
  'interview.present-missing': {
    what: '还没有填写在场的人。',
    why: '面谈记录需要此内容。',
    next: '请填写，例如“母亲、班主任”。',
  },
  'interview.relation-over': {
    what: '这个孩子的信息已不能打开。',
    why: '距最后的预定已超过规定的天数。',
    next: '需要重新面谈时，请监护人申请，或用认定编号登记。',
  },
  'interview.kind-not-offered': { what: '这家设施没有这种使用方式。', why: '', next: '请选择设施提供的使用方式。' },
  'interview.number-form': {
    what: '无法识别认定编号。',
    why: '认定编号是14位数字。',
    next: '请查看认定证上的编号后输入。',
  },
  'interview.no-such-certificate': {
    what: '没有找到与编号和出生日期相符的认定。',
    why: '其中一项有误，或认定已结束。',
    next: '请对照认定证确认这两项。',
  },
  'interview.open-here': {
    what: '这个孩子的面谈已经登记。',
    why: '同一个孩子的面谈需要逐个进行。',
    next: '请从面谈列表中打开。',
  },
  'interview.accepted-here': {
    what: '这个孩子已经可以接收。',
    why: '面谈只在第一次使用之前进行一次。',
    next: '请在面谈列表中选择“可接收”进行确认。',
  },
}

export const interviewRefusalsPt: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: 'Ainda não há certificado.',
    why: 'A entrevista pode ser pedida depois que a prefeitura emitir o certificado.',
    next: 'Faça a solicitação do certificado e espere o resultado.',
  },
  'interview.certificate-suspended': {
    what: 'O certificado está suspenso.',
    why: 'Enquanto estiver suspenso, não é possível pedir entrevistas.',
    next: 'Fale com a prefeitura onde você mora.',
  },
  'interview.certificate-ended': {
    what: 'O período do certificado terminou.',
    why: 'Ele valia até {lastDay}.',
    next: 'Quem mudou de cidade deve solicitar na nova prefeitura. Em caso de dúvida, fale com a prefeitura.',
  },
  'interview.no-facility': {
    what: 'A creche não foi encontrada.',
    why: 'Ela não está mais publicada, ou o endereço está errado.',
    next: 'Escolha de novo em “Procurar creche”.',
  },
  'interview.way-phone': {
    what: 'A entrevista é pedida por telefone.',
    why: 'Foi o modo escolhido por esta creche.',
    next: 'Ligue para a creche e combine o dia da entrevista.',
  },
  'interview.way-facility': {
    what: 'A entrevista não pode ser pedida aqui.',
    why: 'A creche registra a entrevista depois de escolher as famílias.',
    next: 'Quando a creche entrar em contato, combine o dia. O procedimento é feito na creche, no dia da entrevista.',
  },
  'interview.way-closed': {
    what: 'No momento não há novas entrevistas.',
    why: 'É por causa das vagas da creche.',
    next: 'Procure outra creche ou fale com a prefeitura.',
  },
  'interview.others-not-accepted': {
    what: 'Esta creche não aceita famílias de outros municípios.',
    why: 'Ela é para quem mora no município da creche.',
    next: 'Procure uma creche no município onde você mora.',
  },
  'interview.class-not-accepted': {
    what: 'Esta creche não aceita crianças da {classAge}.',
    why: 'A turma depende da idade completada até 1º de abril.',
    next: 'Procure uma creche que aceite a turma da criança.',
  },
  'interview.open': {
    what: 'Já há um pedido de entrevista com esta creche.',
    why: 'Os pedidos à mesma creche são feitos um de cada vez.',
    next: 'Veja a situação em “Primeira entrevista”.',
  },
  'interview.already-accepted': {
    what: 'Esta creche já aceitou a criança (受入可).',
    why: 'A entrevista é só uma vez, antes do primeiro uso.',
    next: 'Pode reservar sem entrevista.',
  },
  'interview.proposals-count': {
    what: 'O número de horários não está certo.',
    why: 'Pode enviar de 1 a {max}.',
    next: 'Informe pelo menos um dia e horário.',
  },
  'interview.proposal-past': { what: 'O horário da {number}ª opção já passou.', why: '', next: 'Escolha um horário futuro.' },
  'interview.proposal-twice': {
    what: 'A {number}ª opção é igual a uma anterior.',
    why: '',
    next: 'Escolha outro horário ou deixe vazio.',
  },
  'interview.proposal-gone': {
    what: 'Este horário não pode mais ser escolhido.',
    why: 'A creche mudou os horários.',
    next: 'Abra a tela de novo e veja os novos horários.',
  },
  'interview.time-taken': { what: 'Outra pessoa escolheu este horário antes.', why: '', next: 'Escolha outro horário.' },
  'interview.times-near': { what: 'Agora estão livres: {times}.', why: '', next: 'Escolha um destes, ou outro da lista.' },
  'interview.way-published': {
    what: 'Para {kind}, escolha um dos horários publicados pela creche.',
    why: 'Foi o modo escolhido por esta creche.',
    next: 'Escolha um horário da lista.',
  },
  'interview.way-proposals': {
    what: 'Para {kind}, envie os horários que prefere.',
    why: 'A creche mudou o modo de pedir a entrevista.',
    next: 'Abra a tela de novo e informe os horários.',
  },
  'interview.times-past': {
    what: '{date}, {start}, já passou.',
    why: 'Só é possível publicar horários futuros.',
    next: 'Confira o dia e o início.',
  },
  'interview.times-late': {
    what: 'O fim não fica dentro do mesmo dia.',
    why: 'A entrevista deve terminar no mesmo dia.',
    next: 'Comece mais cedo ou publique menos horários seguidos.',
  },
  'interview.times-far': {
    what: 'Os dias estão longe demais.',
    why: 'É possível publicar até {max} dias à frente.',
    next: 'Escolha dias mais próximos ou menos semanas.',
  },
  'interview.times-there': {
    what: 'Já há uma entrevista publicada nesse horário.',
    why: 'Os horários não podem se sobrepor.',
    next: 'Veja a lista abaixo e escolha outro horário.',
  },
  'interview.times-gone': {
    what: 'Alguns dos horários escolhidos não existem mais.',
    why: 'Outra pessoa da equipe os retirou antes.',
    next: 'Escolha de novo na lista abaixo.',
  },
  'interview.time-in-use': {
    what: 'Uma família escolheu o horário de {date}, {start}.',
    why: 'Entrevistas marcadas não podem ser retiradas aqui.',
    next: 'Para mudar, altere ou cancele na tela da entrevista.',
  },
  'interview.fix-past': { what: 'O horário da entrevista já passou.', why: '', next: 'Escolha um horário futuro.' },
  'interview.state': {
    what: 'Agora não é possível fazer isto.',
    why: 'A entrevista já avançou ou terminou.',
    next: 'Abra a tela de novo e veja a situação.',
  },
  'interview.reason-missing': {
    what: 'Falta escolher o motivo.',
    why: 'A prefeitura também recebe o motivo.',
    next: 'Escolha um motivo.',
  },
  'interview.length': { what: 'O fim é antes do início ou igual a ele.', why: '', next: 'Confira o horário do fim.' },
  'interview.record-future': {
    what: 'Uma entrevista que ainda não começou não pode ser registrada.',
    why: '',
    next: 'Confira o dia e o início da entrevista.',
  },
  'interview.after-needs-acceptance': {
    what: 'A entrevista posterior só vale para crianças aceitas.',
    why: 'Ela é feita depois do uso.',
    next: 'Escolha “antes”, ou aceite a criança primeiro.',
  },
  'interview.individual-long': {
    what: 'O tempo individual é maior que o da entrevista.',
    why: '',
    next: 'Informe os minutos de conversa individual.',
  },
  'interview.present-missing': {
    what: 'Falta informar quem participou.',
    why: 'Isto faz parte do registro.',
    next: 'Informe, por exemplo “mãe, professora”.',
  },
  'interview.relation-over': {
    what: 'Os dados desta criança não podem mais ser abertos.',
    why: 'Passou o número de dias definido desde o último compromisso.',
    next: 'Para uma nova entrevista, peça à família que solicite, ou registre com o número do certificado.',
  },
  'interview.kind-not-offered': {
    what: 'Esta creche não oferece este tipo de uso.',
    why: '',
    next: 'Escolha um tipo de uso que a creche oferece.',
  },
  'interview.number-form': {
    what: 'Não foi possível ler o número do certificado.',
    why: 'O número tem 14 dígitos.',
    next: 'Confira o número no certificado e digite.',
  },
  'interview.no-such-certificate': {
    what: 'Não há certificado com este número e data de nascimento.',
    why: 'Um dos dois está errado, ou o certificado terminou.',
    next: 'Confira os dois no certificado.',
  },
  'interview.open-here': {
    what: 'Esta criança já tem uma entrevista aqui.',
    why: 'As entrevistas da mesma criança são feitas uma de cada vez.',
    next: 'Abra pela lista de entrevistas.',
  },
  'interview.accepted-here': {
    what: 'Esta criança já foi aceita aqui.',
    why: 'A entrevista é só uma vez, antes do primeiro uso.',
    next: 'Veja na lista de entrevistas, em “Aceito”.',
  },
}

export const interviewRefusalsVi: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: 'Chưa có giấy chứng nhận.',
    why: 'Sau khi quận, thành phố cấp chứng nhận mới đăng ký gặp mặt được.',
    next: 'Hãy đăng ký chứng nhận và chờ kết quả.',
  },
  'interview.certificate-suspended': {
    what: 'Giấy chứng nhận đang tạm dừng.',
    why: 'Trong thời gian tạm dừng, không đăng ký gặp mặt được.',
    next: 'Hãy hỏi quận, thành phố nơi bạn sống.',
  },
  'interview.certificate-ended': {
    what: 'Giấy chứng nhận đã hết hạn.',
    why: 'Dùng được đến {lastDay}.',
    next: 'Nếu đã chuyển nhà, hãy đăng ký ở nơi mới. Nếu không rõ, hãy hỏi quận, thành phố.',
  },
  'interview.no-facility': {
    what: 'Không tìm thấy cơ sở.',
    why: 'Cơ sở không còn công khai, hoặc địa chỉ sai.',
    next: 'Hãy chọn lại trong “Tìm cơ sở”.',
  },
  'interview.way-phone': {
    what: 'Buổi gặp mặt đăng ký qua điện thoại.',
    why: 'Đây là cách do cơ sở quy định.',
    next: 'Hãy gọi cho cơ sở và hẹn ngày gặp mặt.',
  },
  'interview.way-facility': {
    what: 'Không đăng ký gặp mặt tại đây được.',
    why: 'Cơ sở chọn gia đình rồi mới nhập buổi gặp mặt.',
    next: 'Khi cơ sở liên lạc, hãy hẹn ngày gặp mặt. Thủ tục được làm tại cơ sở vào hôm đó.',
  },
  'interview.way-closed': {
    what: 'Hiện không nhận gặp mặt mới.',
    why: 'Do tình hình nhận trẻ của cơ sở.',
    next: 'Hãy tìm cơ sở khác hoặc hỏi quận, thành phố.',
  },
  'interview.others-not-accepted': {
    what: 'Cơ sở này không nhận gia đình ở nơi khác.',
    why: 'Cơ sở dành cho người sống ở cùng quận, thành phố.',
    next: 'Hãy tìm cơ sở ở nơi bạn sống.',
  },
  'interview.class-not-accepted': {
    what: 'Cơ sở này không nhận trẻ {classAge}.',
    why: 'Lớp được quyết định theo tuổi tính đến ngày 1 tháng 4.',
    next: 'Hãy tìm cơ sở nhận lớp của con bạn.',
  },
  'interview.open': {
    what: 'Bạn đã đăng ký gặp mặt với cơ sở này.',
    why: 'Với cùng một cơ sở, mỗi lần chỉ một đăng ký.',
    next: 'Hãy xem tình trạng ở “Gặp mặt lần đầu”.',
  },
  'interview.already-accepted': {
    what: 'Cơ sở này đã nhận trẻ (受入可).',
    why: 'Chỉ gặp mặt một lần, trước lần đầu sử dụng.',
    next: 'Bạn có thể đặt chỗ luôn, không cần gặp mặt.',
  },
  'interview.proposals-count': {
    what: 'Số ngày giờ chưa đúng.',
    why: 'Có thể gửi từ 1 đến {max}.',
    next: 'Hãy nhập ít nhất một ngày giờ.',
  },
  'interview.proposal-past': { what: 'Ngày giờ của nguyện vọng {number} đã qua.', why: '', next: 'Hãy chọn ngày giờ sắp tới.' },
  'interview.proposal-twice': {
    what: 'Nguyện vọng {number} trùng với ngày giờ ở trên.',
    why: '',
    next: 'Hãy chọn ngày giờ khác hoặc để trống.',
  },
  'interview.proposal-gone': {
    what: 'Không chọn được ngày giờ này nữa.',
    why: 'Cơ sở đã đổi ngày giờ.',
    next: 'Hãy mở lại màn hình và xem ngày giờ mới.',
  },
  'interview.time-taken': { what: 'Người khác đã chọn ngày giờ này trước.', why: '', next: 'Hãy chọn ngày giờ khác.' },
  'interview.times-near': { what: 'Hiện còn trống: {times}.', why: '', next: 'Hãy chọn trong số này, hoặc chọn từ danh sách.' },
  'interview.way-published': {
    what: 'Với {kind}, hãy chọn trong các ngày giờ cơ sở đưa ra.',
    why: 'Đây là cách do cơ sở quy định.',
    next: 'Hãy chọn một ngày giờ trong danh sách.',
  },
  'interview.way-proposals': {
    what: 'Với {kind}, hãy gửi ngày giờ bạn muốn.',
    why: 'Cơ sở đã đổi cách nhận đăng ký gặp mặt.',
    next: 'Hãy mở lại màn hình và nhập ngày giờ mong muốn.',
  },
  'interview.times-past': {
    what: '{date}, {start} đã qua.',
    why: 'Chỉ đưa ra được ngày giờ sắp tới.',
    next: 'Hãy kiểm tra ngày và giờ bắt đầu.',
  },
  'interview.times-late': {
    what: 'Buổi gặp mặt không kết thúc trong ngày.',
    why: 'Buổi gặp mặt phải kết thúc trong cùng ngày.',
    next: 'Hãy bắt đầu sớm hơn hoặc giảm số buổi liên tiếp.',
  },
  'interview.times-far': {
    what: 'Ngày quá xa.',
    why: 'Chỉ đưa ra được trong vòng {max} ngày tới.',
    next: 'Hãy chọn ngày gần hơn hoặc ít tuần hơn.',
  },
  'interview.times-there': {
    what: 'Giờ này đã có buổi gặp mặt.',
    why: 'Các buổi không được trùng giờ.',
    next: 'Hãy xem danh sách dưới đây và chọn giờ khác.',
  },
  'interview.times-gone': {
    what: 'Một số ngày giờ đã chọn không còn nữa.',
    why: 'Nhân viên khác đã rút lại trước.',
    next: 'Hãy chọn lại trong danh sách dưới đây.',
  },
  'interview.time-in-use': {
    what: 'Một gia đình đã chọn {date}, {start}.',
    why: 'Không rút lại được buổi gặp mặt đã hẹn tại đây.',
    next: 'Nếu cần, hãy đổi ngày giờ hoặc hủy ở màn hình gặp mặt.',
  },
  'interview.fix-past': { what: 'Ngày giờ gặp mặt đã qua.', why: '', next: 'Hãy chọn ngày giờ sắp tới.' },
  'interview.state': {
    what: 'Hiện không làm được việc này.',
    why: 'Buổi gặp mặt đã sang bước khác hoặc đã kết thúc.',
    next: 'Hãy mở lại màn hình và xem tình trạng.',
  },
  'interview.reason-missing': {
    what: 'Chưa chọn lý do.',
    why: 'Lý do cũng được báo cho quận, thành phố.',
    next: 'Hãy chọn một lý do.',
  },
  'interview.length': { what: 'Giờ kết thúc trước hoặc trùng giờ bắt đầu.', why: '', next: 'Hãy kiểm tra giờ kết thúc.' },
  'interview.record-future': {
    what: 'Không ghi được buổi gặp mặt chưa bắt đầu.',
    why: '',
    next: 'Hãy kiểm tra ngày và giờ bắt đầu.',
  },
  'interview.after-needs-acceptance': {
    what: 'Buổi gặp mặt sau chỉ ghi được cho trẻ đã được nhận.',
    why: 'Vì đây là buổi gặp mặt sau khi sử dụng.',
    next: 'Hãy chọn “trước”, hoặc nhận trẻ trước.',
  },
  'interview.individual-long': {
    what: 'Thời gian nói chuyện riêng dài hơn buổi gặp mặt.',
    why: '',
    next: 'Hãy nhập số phút nói chuyện riêng.',
  },
  'interview.present-missing': {
    what: 'Chưa nhập người có mặt.',
    why: 'Cần cho bản ghi buổi gặp mặt.',
    next: 'Hãy nhập, ví dụ “mẹ, cô giáo”.',
  },
  'interview.relation-over': {
    what: 'Không mở được thông tin của trẻ này nữa.',
    why: 'Đã quá số ngày quy định kể từ lịch cuối cùng.',
    next: 'Để gặp mặt lại, hãy nhờ phụ huynh đăng ký, hoặc nhập bằng số chứng nhận.',
  },
  'interview.kind-not-offered': {
    what: 'Cơ sở này không có cách sử dụng này.',
    why: '',
    next: 'Hãy chọn cách sử dụng mà cơ sở có.',
  },
  'interview.number-form': {
    what: 'Không đọc được số chứng nhận.',
    why: 'Số chứng nhận có 14 chữ số.',
    next: 'Hãy xem số trên giấy chứng nhận rồi nhập.',
  },
  'interview.no-such-certificate': {
    what: 'Không có chứng nhận khớp với số và ngày sinh này.',
    why: 'Một trong hai chưa đúng, hoặc chứng nhận đã hết.',
    next: 'Hãy kiểm tra cả hai trên giấy chứng nhận.',
  },
  'interview.open-here': {
    what: 'Trẻ này đã có buổi gặp mặt ở đây.',
    why: 'Với cùng một trẻ, mỗi lần chỉ một buổi.',
    next: 'Hãy mở từ danh sách gặp mặt.',
  },
  'interview.accepted-here': {
    what: 'Trẻ này đã được nhận ở đây.',
    why: 'Chỉ gặp mặt một lần, trước lần đầu sử dụng.',
    next: 'Hãy xem trong danh sách gặp mặt, mục “Được nhận”.',
  },
}

export const interviewRefusalsTl: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: 'Wala pang sertipiko.',
    why: 'Makahihiling ng panayam kapag may sertipiko na mula sa lungsod o ward.',
    next: 'Mag-apply para sa sertipiko at hintayin ang resulta.',
  },
  'interview.certificate-suspended': {
    what: 'Nakatigil ang sertipiko.',
    why: 'Habang nakatigil, hindi makahihiling ng panayam.',
    next: 'Magtanong sa lungsod o ward kung saan kayo nakatira.',
  },
  'interview.certificate-ended': {
    what: 'Tapos na ang panahon ng sertipiko.',
    why: 'May bisa ito hanggang {lastDay}.',
    next: 'Kung lumipat kayo, mag-apply sa bagong lungsod o ward. Kung hindi sigurado, magtanong sa lungsod o ward.',
  },
  'interview.no-facility': {
    what: 'Hindi nakita ang pasilidad.',
    why: 'Hindi na ito pampubliko, o mali ang address.',
    next: 'Pumili muli sa “Maghanap ng pasilidad”.',
  },
  'interview.way-phone': {
    what: 'Sa telepono hinihiling ang panayam.',
    why: 'Ito ang paraang itinakda ng pasilidad.',
    next: 'Tumawag sa pasilidad at pagkasunduan ang araw.',
  },
  'interview.way-facility': {
    what: 'Hindi mahihiling dito ang panayam.',
    why: 'Itinatala ito ng pasilidad pagkatapos pumili ng mga pamilya.',
    next: 'Kapag kinontak kayo ng pasilidad, pagkasunduan ang araw. Sa pasilidad gagawin ang iba pa sa araw ng panayam.',
  },
  'interview.way-closed': {
    what: 'Walang bagong panayam ngayon.',
    why: 'Dahil ito sa kalagayan ng pasilidad.',
    next: 'Maghanap ng ibang pasilidad o magtanong sa lungsod o ward.',
  },
  'interview.others-not-accepted': {
    what: 'Hindi tumatanggap ang pasilidad na ito ng taga-ibang bayan.',
    why: 'Para ito sa mga nakatira sa bayan ng pasilidad.',
    next: 'Maghanap ng pasilidad sa inyong lungsod o ward.',
  },
  'interview.class-not-accepted': {
    what: 'Hindi tumatanggap ang pasilidad na ito ng {classAge}.',
    why: 'Ang klase ay ayon sa edad hanggang Abril 1.',
    next: 'Maghanap ng pasilidad para sa klase ng bata.',
  },
  'interview.open': {
    what: 'Nakahiling na kayo ng panayam sa pasilidad na ito.',
    why: 'Isa-isa lang ang hiling sa iisang pasilidad.',
    next: 'Tingnan ito sa “Unang panayam”.',
  },
  'interview.already-accepted': {
    what: 'Tinanggap na ng pasilidad na ito ang bata (受入可).',
    why: 'Isang beses lang ang panayam, bago ang unang paggamit.',
    next: 'Puwede nang mag-book nang walang panayam.',
  },
  'interview.proposals-count': {
    what: 'Mali ang bilang ng mga oras.',
    why: 'Mula 1 hanggang {max} ang puwede.',
    next: 'Maglagay ng kahit isang araw at oras.',
  },
  'interview.proposal-past': {
    what: 'Tapos na ang oras ng pagpipilian {number}.',
    why: '',
    next: 'Pumili ng darating pang oras.',
  },
  'interview.proposal-twice': {
    what: 'Kapareho ng nauna ang pagpipilian {number}.',
    why: '',
    next: 'Pumili ng ibang oras, o iwanang blangko.',
  },
  'interview.proposal-gone': {
    what: 'Hindi na mapipili ang oras na ito.',
    why: 'Binago ng pasilidad ang mga oras.',
    next: 'Buksan muli ang screen at tingnan ang bagong mga oras.',
  },
  'interview.time-taken': { what: 'May nauna nang pumili sa oras na ito.', why: '', next: 'Pumili ng ibang oras.' },
  'interview.times-near': { what: 'Bakante ngayon: {times}.', why: '', next: 'Pumili sa mga ito, o sa listahan.' },
  'interview.way-published': {
    what: 'Para sa {kind}, pumili sa mga oras na inilabas ng pasilidad.',
    why: 'Ito ang paraang itinakda ng pasilidad.',
    next: 'Pumili ng isang oras sa listahan.',
  },
  'interview.way-proposals': {
    what: 'Para sa {kind}, ipadala ang gusto ninyong oras.',
    why: 'Binago ng pasilidad ang paraan ng panayam.',
    next: 'Buksan muli ang screen at ilagay ang gustong oras.',
  },
  'interview.times-past': {
    what: 'Tapos na ang {date}, {start}.',
    why: 'Darating pang mga oras lang ang maaaring ilabas.',
    next: 'Tingnan ang araw at simula.',
  },
  'interview.times-late': {
    what: 'Hindi ito matatapos sa parehong araw.',
    why: 'Dapat matapos ang panayam sa araw na iyon.',
    next: 'Simulan nang mas maaga, o bawasan ang sunod-sunod na oras.',
  },
  'interview.times-far': {
    what: 'Masyadong malayo ang mga araw.',
    why: 'Hanggang {max} araw lang mula ngayon.',
    next: 'Pumili ng mas malapit na araw, o bawasan ang mga linggo.',
  },
  'interview.times-there': {
    what: 'May oras na ng panayam doon.',
    why: 'Hindi puwedeng magsabay ang mga oras.',
    next: 'Tingnan ang listahan sa ibaba at pumili ng ibang oras.',
  },
  'interview.times-gone': {
    what: 'Wala na ang ilan sa mga napiling oras.',
    why: 'Binawi na ng ibang kawani.',
    next: 'Pumili muli sa listahan sa ibaba.',
  },
  'interview.time-in-use': {
    what: 'May pamilyang pumili na sa {date}, {start}.',
    why: 'Hindi mababawi rito ang tiyak nang panayam.',
    next: 'Baguhin o kanselahin ito sa screen ng panayam.',
  },
  'interview.fix-past': { what: 'Tapos na ang oras ng panayam.', why: '', next: 'Pumili ng darating pang oras.' },
  'interview.state': {
    what: 'Hindi ito magagawa ngayon.',
    why: 'Umusad na ang panayam, o tapos na.',
    next: 'Buksan muli ang screen at tingnan.',
  },
  'interview.reason-missing': {
    what: 'Walang napiling dahilan.',
    why: 'Makikita rin ito ng lungsod o ward.',
    next: 'Pumili ng isang dahilan.',
  },
  'interview.length': { what: 'Ang tapos ay mas maaga o kapareho ng simula.', why: '', next: 'Tingnan ang oras ng tapos.' },
  'interview.record-future': {
    what: 'Hindi pa maitatala ang panayam na hindi pa nagsisimula.',
    why: '',
    next: 'Tingnan ang araw at simula ng panayam.',
  },
  'interview.after-needs-acceptance': {
    what: 'Para lang sa mga batang tinanggap ang panayam pagkatapos.',
    why: 'Ginagawa ito pagkatapos ng paggamit.',
    next: 'Piliin ang “bago”, o tanggapin muna ang bata.',
  },
  'interview.individual-long': {
    what: 'Mas mahaba ang sarilinang usapan kaysa sa panayam.',
    why: '',
    next: 'Ilagay ang minuto ng sarilinang usapan.',
  },
  'interview.present-missing': {
    what: 'Hindi nailagay kung sino ang naroon.',
    why: 'Kailangan ito sa tala ng panayam.',
    next: 'Ilagay, halimbawa “nanay, guro”.',
  },
  'interview.relation-over': {
    what: 'Hindi na mabubuksan ang impormasyon ng batang ito.',
    why: 'Lampas na sa takdang bilang ng araw mula sa huling iskedyul.',
    next: 'Para sa bagong panayam, pahilingin ang pamilya, o ilagay gamit ang numero ng sertipiko.',
  },
  'interview.kind-not-offered': {
    what: 'Wala sa pasilidad na ito ang ganitong uri ng paggamit.',
    why: '',
    next: 'Pumili ng uri na mayroon ang pasilidad.',
  },
  'interview.number-form': {
    what: 'Hindi mabasa ang numero ng sertipiko.',
    why: '14 na digit ito.',
    next: 'Tingnan ang numero sa sertipiko at ilagay.',
  },
  'interview.no-such-certificate': {
    what: 'Walang sertipikong tugma sa numero at petsa ng kapanganakan.',
    why: 'Mali ang isa sa dalawa, o tapos na ang sertipiko.',
    next: 'Tingnan ang dalawa sa sertipiko.',
  },
  'interview.open-here': {
    what: 'May panayam na rito ang batang ito.',
    why: 'Isa-isa lang ang panayam ng bawat bata.',
    next: 'Buksan ito sa listahan ng mga panayam.',
  },
  'interview.accepted-here': {
    what: 'Tinanggap na rito ang batang ito.',
    why: 'Isang beses lang ang panayam, bago ang unang paggamit.',
    next: 'Tingnan sa listahan ng mga panayam, sa “Tinanggap”.',
  },
}

export const interviewRefusalsNe: InterviewRefusalWords = {
  'interview.certificate-none': {
    what: 'प्रमाणपत्र अझै छैन।',
    why: 'नगर वा वडाको प्रमाणपत्र आएपछि मात्र भेटघाटको निवेदन दिन मिल्छ।',
    next: 'प्रमाणपत्रको निवेदन दिएर नतिजा पर्खनुहोस्।',
  },
  'interview.certificate-suspended': {
    what: 'प्रमाणपत्र रोकिएको छ।',
    why: 'रोकिएको बेला भेटघाटको निवेदन दिन मिल्दैन।',
    next: 'तपाईं बस्ने नगर वा वडाको कार्यालयमा सोध्नुहोस्।',
  },
  'interview.certificate-ended': {
    what: 'प्रमाणपत्रको अवधि सकियो।',
    why: '{lastDay} सम्म मान्य थियो।',
    next: 'बसाइँ सर्नुभएको भए नयाँ नगर वा वडामा निवेदन दिनुहोस्। थाहा नभए नगर वा वडाको कार्यालयमा सोध्नुहोस्।',
  },
  'interview.no-facility': {
    what: 'संस्था भेटिएन।',
    why: 'अब सार्वजनिक छैन, वा ठेगाना गलत छ।',
    next: '“संस्था खोज्नुहोस्” बाट फेरि छान्नुहोस्।',
  },
  'interview.way-phone': {
    what: 'भेटघाटको निवेदन फोनबाट लिइन्छ।',
    why: 'यो संस्थाले तोकेको तरिका हो।',
    next: 'संस्थामा फोन गरेर भेटघाटको दिन मिलाउनुहोस्।',
  },
  'interview.way-facility': {
    what: 'भेटघाटको निवेदन यहाँबाट दिन मिल्दैन।',
    why: 'परिवार छानेपछि संस्थाले भेटघाट दर्ता गर्छ।',
    next: 'संस्थाले सम्पर्क गरेपछि भेटघाटको दिन मिलाउनुहोस्। बाँकी काम भेटघाटको दिन संस्थामै हुन्छ।',
  },
  'interview.way-closed': {
    what: 'अहिले नयाँ भेटघाट लिइँदैन।',
    why: 'संस्थाको लिने व्यवस्थाका कारण हो।',
    next: 'अर्को संस्था खोज्नुहोस्, वा नगर वा वडाको कार्यालयमा सोध्नुहोस्।',
  },
  'interview.others-not-accepted': {
    what: 'यस संस्थाले अरू नगरका परिवारलाई लिँदैन।',
    why: 'यो संस्था रहेको नगर वा वडामा बस्नेका लागि हो।',
    next: 'तपाईं बस्ने नगर वा वडाको संस्था खोज्नुहोस्।',
  },
  'interview.class-not-accepted': {
    what: 'यस संस्थाले {classAge}का बच्चा लिँदैन।',
    why: 'कक्षा अप्रिल 1 सम्मको उमेरले तय हुन्छ।',
    next: 'बच्चाको कक्षा लिने संस्था खोज्नुहोस्।',
  },
  'interview.open': {
    what: 'यस संस्थामा भेटघाटको निवेदन पहिले नै दिइएको छ।',
    why: 'एउटै संस्थामा एक पटकमा एउटा निवेदन हुन्छ।',
    next: '“पहिलो भेटघाट” मा अवस्था हेर्नुहोस्।',
  },
  'interview.already-accepted': {
    what: 'यस संस्थाले पहिले नै स्वीकार (受入可) गरेको छ।',
    why: 'भेटघाट पहिलो प्रयोगअघि एक पटक मात्र हुन्छ।',
    next: 'भेटघाट नगरी बुक गर्न सकिन्छ।',
  },
  'interview.proposals-count': {
    what: 'दिन र समयको सङ्ख्या मिलेन।',
    why: '1 देखि {max} वटासम्म दिन मिल्छ।',
    next: 'कम्तीमा एउटा दिन र समय लेख्नुहोस्।',
  },
  'interview.proposal-past': { what: 'रोजाइ {number} को समय बितिसक्यो।', why: '', next: 'आउने दिन र समय राख्नुहोस्।' },
  'interview.proposal-twice': {
    what: 'रोजाइ {number} अघिल्लोसँग उस्तै छ।',
    why: '',
    next: 'अर्को दिन र समय राख्नुहोस्, वा खाली छोड्नुहोस्।',
  },
  'interview.proposal-gone': {
    what: 'यो दिन र समय अब छान्न मिल्दैन।',
    why: 'संस्थाले समय बदल्यो।',
    next: 'पर्दा फेरि खोलेर नयाँ दिन र समय हेर्नुहोस्।',
  },
  'interview.time-taken': { what: 'यो समय अरूले पहिले नै छाने।', why: '', next: 'अर्को दिन र समय छान्नुहोस्।' },
  'interview.times-near': { what: 'अहिले {times} खाली छ।', why: '', next: 'यीमध्ये वा पर्दाको सूचीबाट छान्नुहोस्।' },
  'interview.way-published': {
    what: '{kind}को भेटघाट संस्थाले दिएका समयबाट छानिन्छ।',
    why: 'यो संस्थाले तोकेको तरिका हो।',
    next: 'सूचीबाट एउटा समय छान्नुहोस्।',
  },
  'interview.way-proposals': {
    what: '{kind}को भेटघाटका लागि मिल्ने दिन र समय पठाइन्छ।',
    why: 'संस्थाले भेटघाट लिने तरिका बदल्यो।',
    next: 'पर्दा फेरि खोलेर मिल्ने दिन र समय लेख्नुहोस्।',
  },
  'interview.times-past': {
    what: '{date} {start} बितिसक्यो।',
    why: 'आउने समय मात्र दिन मिल्छ।',
    next: 'दिन र सुरु हुने समय हेर्नुहोस्।',
  },
  'interview.times-late': {
    what: 'त्यही दिनभित्र सकिँदैन।',
    why: 'भेटघाट त्यही दिन सकिनुपर्छ।',
    next: 'छिटो सुरु गर्नुहोस्, वा सङ्ख्या घटाउनुहोस्।',
  },
  'interview.times-far': {
    what: 'दिन धेरै टाढाको छ।',
    why: '{max} दिनपछिसम्म मात्र दिन मिल्छ।',
    next: 'नजिकको दिन राख्नुहोस्, वा हप्ता घटाउनुहोस्।',
  },
  'interview.times-there': {
    what: 'त्यो समयमा भेटघाट पहिले नै छ।',
    why: 'समय दोहोरिन मिल्दैन।',
    next: 'तलको सूची हेरेर अर्को समय राख्नुहोस्।',
  },
  'interview.times-gone': {
    what: 'छानिएका केही समय अब छैनन्।',
    why: 'अर्को कर्मचारीले पहिले नै हटाउनुभयो।',
    next: 'तलको सूचीबाट फेरि छान्नुहोस्।',
  },
  'interview.time-in-use': {
    what: '{date} {start} को समय एक परिवारले छानिसकेको छ।',
    why: 'तय भएको भेटघाट यहाँ हटाउन मिल्दैन।',
    next: 'बदल्न परे भेटघाटको पर्दामा समय बदल्नुहोस् वा रद्द गर्नुहोस्।',
  },
  'interview.fix-past': { what: 'भेटघाटको समय बितिसक्यो।', why: '', next: 'आउने दिन र समय राख्नुहोस्।' },
  'interview.state': {
    what: 'अहिले यो गर्न मिल्दैन।',
    why: 'भेटघाट अगाडि बढिसक्यो वा सकियो।',
    next: 'पर्दा फेरि खोलेर अवस्था हेर्नुहोस्।',
  },
  'interview.reason-missing': {
    what: 'कारण छानिएको छैन।',
    why: 'कारण नगर वा वडालाई पनि थाहा हुन्छ।',
    next: 'एउटा कारण छान्नुहोस्।',
  },
  'interview.length': { what: 'सकिने समय सुरु हुने समयभन्दा अघि वा उही छ।', why: '', next: 'सकिने समय हेर्नुहोस्।' },
  'interview.record-future': {
    what: 'सुरु नभएको भेटघाट दर्ता गर्न मिल्दैन।',
    why: '',
    next: 'भेटघाटको दिन र सुरु हुने समय हेर्नुहोस्।',
  },
  'interview.after-needs-acceptance': {
    what: 'पछिको भेटघाट स्वीकार भएका बच्चाको मात्र दर्ता हुन्छ।',
    why: 'यो प्रयोगपछिको भेटघाट भएकाले हो।',
    next: '“अघि” छान्नुहोस्, वा पहिले स्वीकार गर्नुहोस्।',
  },
  'interview.individual-long': {
    what: 'छुट्टै कुराकानीको समय भेटघाटभन्दा लामो छ।',
    why: '',
    next: 'छुट्टै कुराकानी भएको मिनेट लेख्नुहोस्।',
  },
  'interview.present-missing': {
    what: 'उपस्थित व्यक्ति लेखिएको छैन।',
    why: 'भेटघाटको अभिलेखमा चाहिन्छ।',
    next: '“आमा, शिक्षक” जस्तै लेख्नुहोस्।',
  },
  'interview.relation-over': {
    what: 'यो बच्चाको जानकारी अब खोल्न मिल्दैन।',
    why: 'अन्तिम योजनापछि तोकिएका दिन बिते।',
    next: 'फेरि भेटघाट गर्दा अभिभावकलाई निवेदन दिन लगाउनुहोस्, वा प्रमाणपत्र नम्बरले दर्ता गर्नुहोस्।',
  },
  'interview.kind-not-offered': { what: 'यस संस्थामा यो किसिमको प्रयोग छैन।', why: '', next: 'संस्थामा भएको किसिम छान्नुहोस्।' },
  'interview.number-form': {
    what: 'प्रमाणपत्र नम्बर बुझिएन।',
    why: 'प्रमाणपत्र नम्बर 14 अङ्कको हुन्छ।',
    next: 'प्रमाणपत्रको नम्बर हेरेर लेख्नुहोस्।',
  },
  'interview.no-such-certificate': {
    what: 'यो नम्बर र जन्ममिति मिल्ने प्रमाणपत्र भेटिएन।',
    why: 'दुईमध्ये एउटा गलत छ, वा प्रमाणपत्र सकियो।',
    next: 'प्रमाणपत्र हेरेर दुवै जाँच्नुहोस्।',
  },
  'interview.open-here': {
    what: 'यो बच्चाको भेटघाट पहिले नै दर्ता छ।',
    why: 'एउटै बच्चाको भेटघाट एक पटकमा एउटा हुन्छ।',
    next: 'भेटघाटको सूचीबाट खोल्नुहोस्।',
  },
  'interview.accepted-here': {
    what: 'यो बच्चालाई पहिले नै स्वीकार गरिसकिएको छ।',
    why: 'भेटघाट पहिलो प्रयोगअघि एक पटक मात्र हुन्छ।',
    next: 'भेटघाटको सूचीमा “स्वीकार” छानेर हेर्नुहोस्।',
  },
}
