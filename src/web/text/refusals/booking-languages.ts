/** Refusals of bookings in the languages beside Japanese and English; codes and slots as in booking.ts. */
import type { BookingRefusalWords } from './booking.ts'

export const bookingRefusalsEasy: BookingRefusalWords = {
  'booking.certificate-none': {
    what: '{date}に {使|つか}える {認定|にんてい}が ありません。',
    why: 'この {制度|せいど}を {使|つか}うには、{住|す}んでいる {市|し}や{区|く}の {認定|にんてい}が {必要|ひつよう}です。',
    next: '{先|さき}に {認定|にんてい}を {申|もう}し{込|こ}んでください。そのあと {予約|よやく}できます。',
  },
  'booking.certificate-suspended': {
    what: 'いま {認定|にんてい}が {止|と}まっています。',
    why: '{止|と}まっている {間|あいだ}は、{予約|よやく}できません。',
    next: '{理由|りゆう}や、いつから {使|つか}えるかは、{住|す}んでいる {市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'booking.certificate-not-started': {
    what: '{date}は、まだ {認定|にんてい}が {始|はじ}まっていません。',
    why: '{認定|にんてい}は {from}から {始|はじ}まります。',
    next: '{from}からの {日|ひ}を {選|えら}んでください。',
  },
  'booking.certificate-ended': {
    what: '{date}は、{認定|にんてい}が {終|お}わっています。',
    why: '{認定|にんてい}の {最後|さいご}の {日|ひ}は {lastDay}です。',
    next: '{lastDay}までの {日|ひ}を {選|えら}んでください。',
  },
  'booking.national-ended': {
    what: '{date}は、この {施設|しせつ}を {使|つか}えません。',
    why: '{国|くに}の {時間|じかん}は {nationalEnd}に {終|お}わります。そのあとは {住|す}んでいる {市|し}や{区|く}の {施設|しせつ}だけ {使|つか}えます（{municipalEnd}まで）。',
    next: '{住|す}んでいる {市|し}や{区|く}の {施設|しせつ}を {選|えら}んでください。',
  },
  'booking.class-not-accepted': {
    what: 'この {施設|しせつ}は、{classAge}の {子|こ}どもが {使|つか}えません。',
    why: '{使|つか}える {年齢|ねんれい}は、{施設|しせつ}が {決|き}めています。',
    next: 'ほかの {施設|しせつ}を さがしてください。',
  },
  'booking.others-not-accepted': {
    what: 'この {施設|しせつ}は、ほかの {市|し}や{区|く}に {住|す}んでいる {人|ひと}は {使|つか}えません。',
    why: '{施設|しせつ}と {市|し}や{区|く}が {決|き}めています。',
    next: '{住|す}んでいる {市|し}や{区|く}の {施設|しせつ}を さがしてください。',
  },
  'booking.interview-none': {
    what: 'この {施設|しせつ}は、まだ {予約|よやく}できません。',
    why: 'はじめての {施設|しせつ}では、{先|さき}に {初回|しょかい}{面談|めんだん}（はじめての {話|はなし}）が {必要|ひつよう}です。',
    next: '{施設|しせつ}の ページで、{初回|しょかい}{面談|めんだん}を {申|もう}し{込|こ}んでください。',
  },
  'booking.interview-kind': {
    what: 'この {施設|しせつ}では、{kind}の {予約|よやく}は まだ できません。',
    why: '{面談|めんだん}で {決|き}まったのは、ほかの {使|つか}い{方|かた}です。',
    next: '{kind}の {面談|めんだん}を、{施設|しせつ}に {申|もう}し{込|こ}んでください。',
  },
  'booking.interview-lapsed': {
    what: '{初回|しょかい}{面談|めんだん}から {時間|じかん}が たちました。',
    why: '{前|まえ}の {面談|めんだん}で {予約|よやく}できるのは、{lastDay}まででした。',
    next: '{施設|しせつ}の ページで、もう{一度|いちど} {面談|めんだん}を {申|もう}し{込|こ}んでください。',
  },
  'booking.sheet-unconfirmed': {
    what: 'まだ {what}を {確|たし}かめていません。',
    why: '{子|こ}どもを {安全|あんぜん}に {預|あず}かるために、{予約|よやく}の {前|まえ}に {確|たし}かめます。',
    next: 'マイページの「メニュー」→「あなたの {情報|じょうほう}（{利用者|りようしゃ}{情報|じょうほう}{管理|かんり}）」で {書|か}いて、{確|たし}かめてください。',
  },
  'booking.sheet-old': {
    what: '{what}を {確|たし}かめてから、{months}か{月|げつ} たちました。',
    why: '{前|まえ}に {確|たし}かめたのは {confirmedOn}です。{変|か}わったことが あるかもしれません。',
    next: 'マイページの「メニュー」→「あなたの {情報|じょうほう}（{利用者|りようしゃ}{情報|じょうほう}{管理|かんり}）」で、もう{一度|いちど} {確|たし}かめてください。',
  },
  'booking.way-facility': {
    what: 'この {施設|しせつ}の {kind}は、ここでは {予約|よやく}できません。',
    why: '{施設|しせつ}が {予約|よやく}を {入|い}れます。',
    next: '{施設|しせつ}に {直接|ちょくせつ} {申|もう}し{込|こ}んでください。{施設|しせつ}が {入|い}れると、「{予約|よやく}」に {出|で}ます。',
  },
  'booking.way-outside': {
    what: 'この {施設|しせつ}の {kind}は、ここでは {予約|よやく}できません。',
    why: '{施設|しせつ}は、{別|べつ}の {方法|ほうほう}で {予約|よやく}を {受|う}けています。',
    next: '{施設|しせつ}に {直接|ちょくせつ} {申|もう}し{込|こ}んでください。',
  },
  'booking.way-town': {
    what: 'この {施設|しせつ}の {kind}は、ここでは {予約|よやく}できません。',
    why: '{市区町村|しくちょうそん}が、{別|べつ}の {予約|よやく}システムで {予約|よやく}を {受|う}けています。',
    next: '{施設|しせつ}の ページから、{市区町村|しくちょうそん}の {予約|よやく}システムを {開|ひら}いて {予約|よやく}してください。',
  },
  'booking.overlap': {
    what: '{同|おな}じ {子|こ}どもの {予約|よやく}が、{start}から {end}まで もう あります。',
    why: '{同|おな}じ {時間|じかん}に 2つの {予約|よやく}は できません。',
    next: 'ほかの {時間|じかん}を {選|えら}ぶか、{前|まえ}の {予約|よやく}を {取|と}り{消|け}してください。',
  },
  'booking.overlap-staff': {
    what: '{同|おな}じ {時間|じかん}に、ほかの {予約|よやく}が あります。',
    why: '',
    next: 'ほかの {時間|じかん}を {選|えら}ぶか、{保護者|ほごしゃ}に {聞|き}いてください。',
  },
  'booking.reason-missing': {
    what: '{理由|りゆう}が ありません。',
    why: 'あとで {分|わ}かるように、{理由|りゆう}を {残|のこ}します。',
    next: '{理由|りゆう}を {書|か}いてください。',
  },
  'booking.month-closed': {
    what: '{month}は、もう {締|し}めました。',
    why: '{締|し}めた {月|つき}の {予約|よやく}は、{変|か}えられません。',
    next: '{直|なお}すときは、{管理者|かんりしゃ}が {月|つき}の {締|し}めを {確|たし}かめてください。',
  },
  'booking.override-max': {
    what: '{定員|ていいん}より {多|おお}く {入|い}れられる {人数|にんずう}を {超|こ}えます。',
    why: '{date} {start}からの {枠|わく}で、{定員|ていいん}より {多|おお}く {入|い}れられるのは {max}{人|にん}までです。',
    next: 'ほかの {時間|じかん}を {選|えら}んでください。',
  },
  'booking.offer-ended': {
    what: 'この あきの お{知|し}らせは {終|お}わりました。',
    why: '{期限|きげん}が {過|す}ぎたか、ほかの {人|ひと}に {決|き}まりました。',
    next: 'ほかの {時間|じかん}を {選|えら}んでください。',
  },
  'booking.place-unknown': {
    what: 'この {施設|しせつ}は {見|み}つかりませんでした。',
    why: '{施設|しせつ}が なくなったか、アドレスが ちがいます。',
    next: '{施設|しせつ}を もう{一度|いちど} {選|えら}んでください。',
  },
  'booking.child-unknown': {
    what: 'この {子|こ}どもは、この {施設|しせつ}では {選|えら}べません。',
    why: 'いまは、この {施設|しせつ}の {面談|めんだん}や {予約|よやく}が ありません。',
    next: '「{児童|じどう}」の リストから {選|えら}ぶか、{先|さき}に {面談|めんだん}を {入|い}れてください。',
  },
  'booking.unknown': {
    what: 'この {予約|よやく}は {見|み}つかりませんでした。',
    why: 'なくなったか、アドレスが ちがいます。',
    next: '{予約|よやく}の リストから、もう{一度|いちど} {選|えら}んでください。',
  },
  'booking.state': {
    what: 'この {予約|よやく}では、それは できません。',
    why: 'いまは「{state}」です。',
    next: 'ページを もう{一度|いちど} {開|ひら}いて、{確|たし}かめてください。',
  },
  'booking.change-too-late': {
    what: 'この {予約|よやく}は、もう {変|か}えられません。',
    why: '{変|か}えられるのは、{limitAt}でした。',
    next: '{変|か}えたいときは、{取|と}り{消|け}してから、もう{一度|いちど} {予約|よやく}してください。',
  },
  'booking.change-waits': {
    what: 'この {予約|よやく}を {変|か}える {申|もう}し{込|こ}みは、{返事|へんじ}を {待|ま}っています。',
    why: '{変|か}える {申|もう}し{込|こ}みは、1つの {予約|よやく}に 1つです。',
    next: '{施設|しせつ}の {返事|へんじ}を {待|ま}って、もう{一度|いちど} してください。',
  },
  'booking.change-same': {
    what: '{日|ひ}と {時間|じかん}が、{今|いま}の {予約|よやく}と {同|おな}じです。',
    why: '{変|か}わる ところが ありません。',
    next: 'ほかの {日|ひ}か {時間|じかん}を {選|えら}んでください。',
  },
  'booking.answer-late': {
    what: '{返事|へんじ}の {期限|きげん}が {過|す}ぎました。',
    why: '{期限|きげん}は {answerBy}でした。{予約|よやく}は「{期限切|きげんぎ}れ」に なります。',
    next: '{受|う}け{入|い}れられるときは、{保護者|ほごしゃ}に {連絡|れんらく}して、{代理|だいり}{入力|にゅうりょく}で {入|い}れてください。',
  },
  'booking.over': {
    what: 'この {予約|よやく}は、もう {取|と}り{消|け}せません。',
    why: '{使|つか}う {時間|じかん}（{date} {end}まで）が {過|す}ぎました。',
    next: '{記録|きろく}が ちがうときは、{施設|しせつ}に {聞|き}いてください。',
  },
  'booking.call-time': {
    what: '{電話|でんわ}が あった {日|ひ}と {時間|じかん}を {確|たし}かめてください。',
    why: '{予約|よやく}した あとから、{今|いま}までの {日|ひ}と {時間|じかん}だけ {入|い}れられます。',
    next: '{電話|でんわ}が あった {日|ひ}と {時間|じかん}を {入|い}れてください。',
  },
  'booking.no-show-early': {
    what: '「{連絡|れんらく}なし」には、まだ できません。',
    why: '{始|はじ}まって 30{分|ぷん} たった {fromAt}から、できます。',
    next: '{先|さき}に、{保護者|ほごしゃ}に {連絡|れんらく}してください。',
  },
  'booking.late-day': {
    what: '{遅|おく}れる {連絡|れんらく}は、まだ できません。',
    why: '{知|し}らせられるのは、{使|つか}う {日|ひ}（{date}）だけです。',
    next: '{前|まえ}から {分|わ}かっているときは、{予約|よやく}の {日|ひ}や {時間|じかん}を {変|か}えてください。',
  },
  'booking.late-time': {
    what: 'この {時間|じかん}は {知|し}らせられません。',
    why: '{予約|よやく}の {始|はじ}まりより あとで、これからの {時間|じかん}だけ {知|し}らせられます。',
    next: '{start}から {end}までの {時間|じかん}を {選|えら}んでください。{来|こ}られないときは「{休|やす}みます」を {選|えら}んでください。',
  },
  'booking.late-none': {
    what: '{取|と}り{消|け}す {連絡|れんらく}が ありません。',
    why: '{連絡|れんらく}は、もう {取|と}り{消|け}しました。',
    next: '{予約|よやく}の ページで、{今|いま} どうなっているか {見|み}てください。',
  },
  'booking.cost-changed': {
    what: '{取|と}り{消|け}したときに {戻|もど}る {時間|じかん}が、{変|か}わりました。',
    why: '{期限|きげん}（{limitAt}）を {過|す}ぎました。いま {取|と}り{消|け}すと、{lostMinutes}は {戻|もど}りません。',
    next: '{確|たし}かめて、それでも いいときは、もう{一度|いちど}「{取|と}り{消|け}す」を {押|お}してください。',
  },
  'booking.nearest': {
    what: '{近|ちか}い {時間|じかん}では、{times}が あいています。',
    why: '',
    next: '{時間|じかん}を もう{一度|いちど} {選|えら}んでください。',
  },
}

export const bookingRefusalsZh: BookingRefusalWords = {
  'booking.certificate-none': {
    what: '{date}没有可用的认定。',
    why: '使用本制度需要您居住的市区町村的认定。',
    next: '请先申请认定，然后再预约。',
  },
  'booking.certificate-suspended': {
    what: '目前认定处于停止状态。',
    why: '停止期间不能预约。',
    next: '关于理由和何时恢复，请咨询您居住的市区町村的窗口。',
  },
  'booking.certificate-not-started': {
    what: '{date}还不在认定的期间内。',
    why: '认定从{from}开始。',
    next: '请选择{from}及以后的日期。',
  },
  'booking.certificate-ended': {
    what: '{date}已超过认定的期间。',
    why: '认定的最后一天是{lastDay}。',
    next: '请选择{lastDay}及以前的日期。',
  },
  'booking.national-ended': {
    what: '{date}不能使用这家设施。',
    why: '国家规定的时间到{nationalEnd}为止，之后只能使用您居住的市区町村的设施（到{municipalEnd}为止）。',
    next: '请选择您居住的市区町村的设施。',
  },
  'booking.class-not-accepted': {
    what: '这家设施不接收{classAge}的孩子。',
    why: '接收的年龄由各设施决定。',
    next: '请查找其他设施。',
  },
  'booking.others-not-accepted': {
    what: '这家设施不接收其他市区町村的居民。',
    why: '由设施和市区町村决定。',
    next: '请查找您居住的市区町村的设施。',
  },
  'booking.interview-none': {
    what: '这家设施还不能预约。',
    why: '第一次使用的设施，需要先进行首次面谈（初回面談）。',
    next: '请在设施页面申请首次面谈。',
  },
  'booking.interview-kind': {
    what: '这家设施还不能预约{kind}。',
    why: '面谈时确定接收的是另一种使用方式。',
    next: '请向设施申请{kind}的面谈。',
  },
  'booking.interview-lapsed': {
    what: '首次面谈的有效期已过。',
    why: '凭上次的面谈可以预约到{lastDay}。',
    next: '请在设施页面重新申请面谈。',
  },
  'booking.sheet-unconfirmed': {
    what: '{what}还没有确认。',
    why: '为了安全地照看孩子，请在预约前确认。',
    next: '请在“我的页面”→“菜单”→“个人信息管理（利用者情報管理）”中填写并确认。',
  },
  'booking.sheet-old': {
    what: '距上次确认{what}已过{months}个月。',
    why: '上次确认是{confirmedOn}，情况可能有变化。',
    next: '请在“我的页面”→“菜单”→“个人信息管理（利用者情報管理）”中再次确认。',
  },
  'booking.way-facility': {
    what: '这家设施的{kind}不能在此预约。',
    why: '由设施登记预约。',
    next: '请直接向设施申请。设施登记后，会显示在“预约”中。',
  },
  'booking.way-outside': {
    what: '这家设施的{kind}不能在此预约。',
    why: '设施通过其他方式受理预约。',
    next: '请直接向设施申请。',
  },
  'booking.way-town': {
    what: '这家设施的{kind}不能在此预约。',
    why: '设施所在的市区町村通过自己的预约系统受理预约。',
    next: '请从设施页面打开市区町村的预约系统进行预约。',
  },
  'booking.overlap': {
    what: '这个孩子在{start}到{end}已有预约。',
    why: '同一时间不能有两个预约。',
    next: '请选择其他时间，或取消已有的预约。',
  },
  'booking.overlap-staff': {
    what: '同一时间有其他预约。',
    why: '',
    next: '请选择其他时间，或向监护人确认。',
  },
  'booking.reason-missing': {
    what: '没有填写理由。',
    why: '为了以后可以查看，需要记录理由。',
    next: '请填写理由。',
  },
  'booking.month-closed': {
    what: '{month}已经关账。',
    why: '已关账月份的预约不能更改。',
    next: '如需更正，请由管理员确认该月的关账情况。',
  },
  'booking.override-max': {
    what: '超过了定员外可以接收的人数。',
    why: '{date}{start}开始的名额，定员外最多可接收{max}名。',
    next: '请选择其他时间。',
  },
  'booking.offer-ended': {
    what: '这个空位通知已结束。',
    why: '期限已过，或已由其他人预约。',
    next: '请选择其他时间。',
  },
  'booking.place-unknown': {
    what: '没有找到这家设施。',
    why: '设施已不存在，或地址有误。',
    next: '请重新选择设施。',
  },
  'booking.child-unknown': {
    what: '在这家设施不能选择这个孩子。',
    why: '目前没有相关的面谈或预约。',
    next: '请从“儿童（児童）”列表中选择，或先登记面谈。',
  },
  'booking.unknown': {
    what: '没有找到这个预约。',
    why: '预约已不存在，或地址有误。',
    next: '请从预约列表中重新选择。',
  },
  'booking.state': {
    what: '不能对这个预约进行此操作。',
    why: '现在的状态是“{state}”。',
    next: '请重新打开画面，确认现在的内容。',
  },
  'booking.change-too-late': {
    what: '这个预约已不能更改。',
    why: '更改的期限是{limitAt}。',
    next: '如需更改，请取消后重新预约。',
  },
  'booking.change-waits': {
    what: '这个预约有一个更改正在等待答复。',
    why: '每个预约一次只能申请一个更改。',
    next: '请等设施答复后再试。',
  },
  'booking.change-same': {
    what: '日期和时间与现在的预约相同。',
    why: '没有需要更改的内容。',
    next: '请选择其他日期或时间。',
  },
  'booking.answer-late': {
    what: '答复的期限已过。',
    why: '期限是{answerBy}。预约会变为“已过期”。',
    next: '如果可以接收，请联系监护人，并代为登记预约。',
  },
  'booking.over': {
    what: '这个预约已不能取消。',
    why: '使用时间（到{date}{end}为止）已过。',
    next: '如果记录有误，请咨询设施。',
  },
  'booking.call-time': {
    what: '请确认接到电话的日期和时间。',
    why: '只能填写从预约之后到现在为止的日期和时间。',
    next: '请填写接到电话的日期和时间。',
  },
  'booking.no-show-early': {
    what: '还不能登记为“未联系也未使用”。',
    why: '从开始30分钟后的{fromAt}起可以登记。',
    next: '请先尝试联系监护人。',
  },
  'booking.late-day': {
    what: '现在还不能通知会迟到。',
    why: '只能在使用当天（{date}）通知。',
    next: '如果事先已知道，请更改预约的日期或时间。',
  },
  'booking.late-time': {
    what: '不能通知这个时间。',
    why: '只能通知预约开始之后、且还没到的时间。',
    next: '请选择{start}到{end}之间的时间。如果不能来，请选择“请假”。',
  },
  'booking.late-none': {
    what: '没有可以撤回的通知。',
    why: '通知已经撤回。',
    next: '请在预约页面查看现在的状态。',
  },
  'booking.cost-changed': {
    what: '取消后退还的时间有变化。',
    why: '期限（{limitAt}）已过，现在取消，{lostMinutes}不会退还。',
    next: '请确认内容。如果没有问题，请再次点击“取消”。',
  },
  'booking.nearest': {
    what: '附近的时间中，{times}有空位。',
    why: '',
    next: '请重新选择时间。',
  },
}

export const bookingRefusalsPt: BookingRefusalWords = {
  'booking.certificate-none': {
    what: 'Não há certificado válido para {date}.',
    why: 'Para usar este programa é preciso o certificado do município onde você mora.',
    next: 'Solicite o certificado primeiro e depois reserve.',
  },
  'booking.certificate-suspended': {
    what: 'O certificado está suspenso no momento.',
    why: 'Durante a suspensão não é possível reservar.',
    next: 'Para saber o motivo e quando volta a valer, fale com o balcão do seu município.',
  },
  'booking.certificate-not-started': {
    what: 'Em {date} o certificado ainda não começou.',
    why: 'Ele começa em {from}.',
    next: 'Escolha um dia a partir de {from}.',
  },
  'booking.certificate-ended': {
    what: 'Em {date} o certificado já terminou.',
    why: 'O último dia é {lastDay}.',
    next: 'Escolha um dia até {lastDay}.',
  },
  'booking.national-ended': {
    what: 'Não é possível usar esta creche em {date}.',
    why: 'As horas do governo nacional terminam em {nationalEnd}. Depois, só é possível usar creches do seu município (até {municipalEnd}).',
    next: 'Escolha uma creche do seu município.',
  },
  'booking.class-not-accepted': {
    what: 'Esta creche não recebe crianças da {classAge}.',
    why: 'Cada creche define as idades que recebe.',
    next: 'Procure outra creche.',
  },
  'booking.others-not-accepted': {
    what: 'Esta creche não recebe famílias de outros municípios.',
    why: 'A creche e o município definem isso.',
    next: 'Procure uma creche do seu município.',
  },
  'booking.interview-none': {
    what: 'Ainda não é possível reservar nesta creche.',
    why: 'Antes da primeira vez em uma creche é preciso fazer a primeira entrevista (初回面談).',
    next: 'Peça a primeira entrevista na página da creche.',
  },
  'booking.interview-kind': {
    what: 'Ainda não é possível reservar {kind} nesta creche.',
    why: 'A entrevista foi para outro tipo de uso.',
    next: 'Peça à creche uma entrevista para {kind}.',
  },
  'booking.interview-lapsed': {
    what: 'A validade da primeira entrevista terminou.',
    why: 'Com ela era possível reservar até {lastDay}.',
    next: 'Peça uma nova entrevista na página da creche.',
  },
  'booking.sheet-unconfirmed': {
    what: 'Falta confirmar: {what}.',
    why: 'Pedimos a confirmação antes da reserva para cuidar da criança com segurança.',
    next: 'Preencha e confirme em Minha página → Menu → Seus dados (利用者情報管理).',
  },
  'booking.sheet-old': {
    what: 'Já faz {months} meses que isto foi confirmado: {what}.',
    why: 'A última confirmação foi em {confirmedOn}. Algo pode ter mudado.',
    next: 'Confira e confirme em Minha página → Menu → Seus dados (利用者情報管理).',
  },
  'booking.way-facility': {
    what: 'Não é possível reservar {kind} desta creche por aqui.',
    why: 'A creche registra a reserva.',
    next: 'Peça diretamente à creche. Quando ela registrar, a reserva aparecerá em Reservas.',
  },
  'booking.way-outside': {
    what: 'Não é possível reservar {kind} desta creche por aqui.',
    why: 'A creche recebe as reservas de outra forma.',
    next: 'Peça diretamente à creche.',
  },
  'booking.way-town': {
    what: 'Não é possível reservar {kind} desta creche por aqui.',
    why: 'O município recebe as reservas em um sistema próprio.',
    next: 'Abra o sistema de reservas do município na página da creche e reserve lá.',
  },
  'booking.overlap': {
    what: 'A criança já tem uma reserva das {start} às {end}.',
    why: 'Não é possível ter duas reservas no mesmo horário.',
    next: 'Escolha outro horário ou cancele a outra reserva.',
  },
  'booking.overlap-staff': {
    what: 'Há outra reserva no mesmo horário.',
    why: '',
    next: 'Escolha outro horário ou confirme com o responsável.',
  },
  'booking.reason-missing': {
    what: 'Falta o motivo.',
    why: 'O motivo fica registrado para ser conferido depois.',
    next: 'Escreva o motivo.',
  },
  'booking.month-closed': {
    what: 'O mês de {month} já foi fechado.',
    why: 'Reservas de um mês fechado não podem ser mudadas.',
    next: 'Se for preciso corrigir, o administrador deve verificar o fechamento do mês.',
  },
  'booking.override-max': {
    what: 'Isto passa do número de crianças permitido além das vagas.',
    why: 'Em {date}, a partir das {start}, são no máximo {max} além das vagas.',
    next: 'Escolha outro horário.',
  },
  'booking.offer-ended': {
    what: 'Esta oferta de vaga terminou.',
    why: 'O prazo passou ou a vaga ficou com outra família.',
    next: 'Escolha outro horário.',
  },
  'booking.place-unknown': {
    what: 'Esta creche não foi encontrada.',
    why: 'Ela não existe mais ou o endereço está errado.',
    next: 'Escolha a creche de novo.',
  },
  'booking.child-unknown': {
    what: 'Esta criança não pode ser escolhida nesta creche.',
    why: 'No momento não há entrevista nem reserva dela aqui.',
    next: 'Escolha uma criança da lista ou registre primeiro a entrevista.',
  },
  'booking.unknown': {
    what: 'Esta reserva não foi encontrada.',
    why: 'Ela não existe mais ou o endereço está errado.',
    next: 'Escolha de novo na lista de reservas.',
  },
  'booking.state': {
    what: 'Isto não pode ser feito com esta reserva.',
    why: 'A situação agora é “{state}”.',
    next: 'Abra a tela de novo e confira.',
  },
  'booking.change-too-late': {
    what: 'Esta reserva não pode mais ser mudada.',
    why: 'Era possível mudar até {limitAt}.',
    next: 'Se quiser mudar, cancele e faça outra reserva.',
  },
  'booking.change-waits': {
    what: 'Já há um pedido de mudança desta reserva à espera de resposta.',
    why: 'É possível pedir uma mudança de cada vez.',
    next: 'Espere a resposta da creche e tente de novo.',
  },
  'booking.change-same': {
    what: 'O dia e o horário são iguais aos da reserva atual.',
    why: 'Nada mudaria.',
    next: 'Escolha outro dia ou horário.',
  },
  'booking.answer-late': {
    what: 'O prazo para responder passou.',
    why: 'O prazo era {answerBy}. A reserva expira.',
    next: 'Se puder receber a criança, fale com o responsável e registre a reserva por ele.',
  },
  'booking.over': {
    what: 'Esta reserva não pode mais ser cancelada.',
    why: 'O horário de uso ({date}, até as {end}) já passou.',
    next: 'Se o registro estiver errado, fale com a creche.',
  },
  'booking.call-time': {
    what: 'Confira o dia e a hora do telefonema.',
    why: 'Só é possível informar um momento entre a reserva e agora.',
    next: 'Informe o dia e a hora do telefonema.',
  },
  'booking.no-show-early': {
    what: 'Ainda é cedo para registrar a falta sem aviso.',
    why: 'É possível registrar a partir de {fromAt}, 30 minutos depois do início.',
    next: 'Tente primeiro falar com o responsável.',
  },
  'booking.late-day': {
    what: 'Ainda é cedo para avisar do atraso.',
    why: 'O aviso só pode ser feito no dia do uso ({date}).',
    next: 'Se já sabe antes, mude o dia ou o horário da reserva.',
  },
  'booking.late-time': {
    what: 'Não é possível avisar com este horário.',
    why: 'Só valem horários depois do início da reserva e que ainda não passaram.',
    next: 'Escolha um horário das {start} às {end}. Se não puder ir, escolha “Não vamos”.',
  },
  'booking.late-none': {
    what: 'Não há aviso para retirar.',
    why: 'O aviso já foi retirado.',
    next: 'Veja a situação atual na página da reserva.',
  },
  'booking.cost-changed': {
    what: 'As horas que voltam ao cancelar mudaram.',
    why: 'O prazo ({limitAt}) passou. Se cancelar agora, {lostMinutes} não voltam.',
    next: 'Confira. Se estiver de acordo, aperte “Cancelar” outra vez.',
  },
  'booking.nearest': {
    what: 'Perto desse horário estão livres: {times}.',
    why: '',
    next: 'Escolha o horário de novo.',
  },
}

export const bookingRefusalsVi: BookingRefusalWords = {
  'booking.certificate-none': {
    what: 'Không có giấy chứng nhận dùng được cho ngày {date}.',
    why: 'Để dùng chế độ này, cần giấy chứng nhận của quận, thành phố nơi bạn sống.',
    next: 'Hãy đăng ký giấy chứng nhận trước, rồi đặt chỗ.',
  },
  'booking.certificate-suspended': {
    what: 'Giấy chứng nhận hiện đang tạm dừng.',
    why: 'Trong thời gian tạm dừng, không thể đặt chỗ.',
    next: 'Để biết lý do và khi nào dùng lại được, hãy hỏi quầy của quận, thành phố nơi bạn sống.',
  },
  'booking.certificate-not-started': {
    what: 'Vào ngày {date}, giấy chứng nhận chưa bắt đầu.',
    why: 'Giấy chứng nhận bắt đầu từ {from}.',
    next: 'Hãy chọn ngày từ {from} trở đi.',
  },
  'booking.certificate-ended': {
    what: 'Vào ngày {date}, giấy chứng nhận đã hết hạn.',
    why: 'Ngày cuối của giấy chứng nhận là {lastDay}.',
    next: 'Hãy chọn ngày đến hết {lastDay}.',
  },
  'booking.national-ended': {
    what: 'Không thể dùng cơ sở này vào ngày {date}.',
    why: 'Số giờ của nhà nước hết vào {nationalEnd}. Sau đó chỉ dùng được cơ sở của nơi bạn sống (đến {municipalEnd}).',
    next: 'Hãy chọn cơ sở của nơi bạn sống.',
  },
  'booking.class-not-accepted': {
    what: 'Cơ sở này không nhận trẻ {classAge}.',
    why: 'Mỗi cơ sở tự quy định độ tuổi nhận.',
    next: 'Hãy tìm cơ sở khác.',
  },
  'booking.others-not-accepted': {
    what: 'Cơ sở này không nhận gia đình ở nơi khác.',
    why: 'Cơ sở và quận, thành phố quyết định việc này.',
    next: 'Hãy tìm cơ sở của nơi bạn sống.',
  },
  'booking.interview-none': {
    what: 'Chưa thể đặt chỗ ở cơ sở này.',
    why: 'Với cơ sở dùng lần đầu, cần gặp mặt lần đầu (初回面談) trước.',
    next: 'Hãy đăng ký gặp mặt lần đầu ở trang của cơ sở.',
  },
  'booking.interview-kind': {
    what: 'Chưa thể đặt {kind} ở cơ sở này.',
    why: 'Buổi gặp mặt trước là cho cách sử dụng khác.',
    next: 'Hãy đăng ký với cơ sở buổi gặp mặt cho {kind}.',
  },
  'booking.interview-lapsed': {
    what: 'Buổi gặp mặt lần đầu đã hết hiệu lực.',
    why: 'Với buổi gặp mặt đó, có thể đặt chỗ đến {lastDay}.',
    next: 'Hãy đăng ký gặp mặt lại ở trang của cơ sở.',
  },
  'booking.sheet-unconfirmed': {
    what: 'Chưa xác nhận: {what}.',
    why: 'Để trông trẻ an toàn, chúng tôi xin bạn xác nhận trước khi đặt chỗ.',
    next: 'Hãy nhập và xác nhận ở Trang của tôi → Menu → Thông tin của bạn (利用者情報管理).',
  },
  'booking.sheet-old': {
    what: 'Đã {months} tháng kể từ lần xác nhận: {what}.',
    why: 'Lần xác nhận trước là {confirmedOn}. Có thể đã có thay đổi.',
    next: 'Hãy xem và xác nhận lại ở Trang của tôi → Menu → Thông tin của bạn (利用者情報管理).',
  },
  'booking.way-facility': {
    what: 'Không thể đặt {kind} của cơ sở này tại đây.',
    why: 'Cơ sở sẽ nhập đặt chỗ.',
    next: 'Hãy đăng ký trực tiếp với cơ sở. Khi cơ sở nhập xong, đặt chỗ sẽ hiện trong Đặt chỗ.',
  },
  'booking.way-outside': {
    what: 'Không thể đặt {kind} của cơ sở này tại đây.',
    why: 'Cơ sở nhận đặt chỗ bằng cách khác.',
    next: 'Hãy đăng ký trực tiếp với cơ sở.',
  },
  'booking.way-town': {
    what: 'Không thể đặt {kind} của cơ sở này tại đây.',
    why: 'Địa phương nhận đặt chỗ bằng hệ thống riêng.',
    next: 'Hãy mở hệ thống đặt chỗ của địa phương từ trang của cơ sở và đặt tại đó.',
  },
  'booking.overlap': {
    what: 'Trẻ đã có đặt chỗ từ {start} đến {end}.',
    why: 'Không thể có hai đặt chỗ cùng giờ.',
    next: 'Hãy chọn giờ khác, hoặc hủy đặt chỗ kia.',
  },
  'booking.overlap-staff': {
    what: 'Có đặt chỗ khác cùng giờ.',
    why: '',
    next: 'Hãy chọn giờ khác, hoặc hỏi phụ huynh.',
  },
  'booking.reason-missing': {
    what: 'Chưa có lý do.',
    why: 'Lý do được lưu lại để có thể xem sau này.',
    next: 'Hãy nhập lý do.',
  },
  'booking.month-closed': {
    what: '{month} đã chốt.',
    why: 'Không thể đổi đặt chỗ của tháng đã chốt.',
    next: 'Nếu cần sửa, người quản lý hãy kiểm tra việc chốt tháng.',
  },
  'booking.override-max': {
    what: 'Vượt quá số trẻ được nhận thêm ngoài số chỗ.',
    why: 'Vào ngày {date}, từ {start}, được nhận thêm nhiều nhất {max} trẻ.',
    next: 'Hãy chọn giờ khác.',
  },
  'booking.offer-ended': {
    what: 'Lời mời nhận chỗ này đã kết thúc.',
    why: 'Đã quá hạn, hoặc người khác đã nhận chỗ.',
    next: 'Hãy chọn giờ khác.',
  },
  'booking.place-unknown': {
    what: 'Không tìm thấy cơ sở này.',
    why: 'Cơ sở không còn, hoặc địa chỉ sai.',
    next: 'Hãy chọn lại cơ sở.',
  },
  'booking.child-unknown': {
    what: 'Không thể chọn trẻ này ở cơ sở này.',
    why: 'Hiện không có buổi gặp mặt hay đặt chỗ nào ở đây.',
    next: 'Hãy chọn trẻ trong danh sách, hoặc nhập buổi gặp mặt trước.',
  },
  'booking.unknown': {
    what: 'Không tìm thấy đặt chỗ này.',
    why: 'Đặt chỗ không còn, hoặc địa chỉ sai.',
    next: 'Hãy chọn lại trong danh sách đặt chỗ.',
  },
  'booking.state': {
    what: 'Không thể làm việc này với đặt chỗ này.',
    why: 'Tình trạng hiện tại là “{state}”.',
    next: 'Hãy mở lại màn hình và kiểm tra.',
  },
  'booking.change-too-late': {
    what: 'Không thể đổi đặt chỗ này nữa.',
    why: 'Có thể đổi đến {limitAt}.',
    next: 'Nếu muốn đổi, hãy hủy rồi đặt lại.',
  },
  'booking.change-waits': {
    what: 'Đặt chỗ này có một thay đổi đang chờ trả lời.',
    why: 'Mỗi đặt chỗ chỉ có một thay đổi mỗi lần.',
    next: 'Hãy chờ cơ sở trả lời rồi thử lại.',
  },
  'booking.change-same': {
    what: 'Ngày và giờ giống đặt chỗ hiện tại.',
    why: 'Không có gì thay đổi.',
    next: 'Hãy chọn ngày hoặc giờ khác.',
  },
  'booking.answer-late': {
    what: 'Đã quá hạn trả lời.',
    why: 'Hạn là {answerBy}. Đặt chỗ sẽ hết hạn.',
    next: 'Nếu nhận được trẻ, hãy liên hệ phụ huynh và nhập đặt chỗ thay.',
  },
  'booking.over': {
    what: 'Không thể hủy đặt chỗ này nữa.',
    why: 'Giờ sử dụng ({date}, đến {end}) đã qua.',
    next: 'Nếu ghi chép sai, hãy hỏi cơ sở.',
  },
  'booking.call-time': {
    what: 'Hãy kiểm tra ngày giờ nhận điện thoại.',
    why: 'Chỉ nhập được ngày giờ từ sau khi đặt chỗ đến bây giờ.',
    next: 'Hãy nhập ngày và giờ nhận điện thoại.',
  },
  'booking.no-show-early': {
    what: 'Chưa thể ghi là không đến và không báo.',
    why: 'Có thể ghi từ {fromAt}, 30 phút sau giờ bắt đầu.',
    next: 'Trước hết hãy thử liên hệ phụ huynh.',
  },
  'booking.late-day': {
    what: 'Chưa thể báo đến muộn.',
    why: 'Chỉ báo được vào ngày sử dụng ({date}).',
    next: 'Nếu biết trước, hãy đổi ngày giờ của đặt chỗ.',
  },
  'booking.late-time': {
    what: 'Không thể báo giờ này.',
    why: 'Chỉ báo được giờ sau khi đặt chỗ bắt đầu và chưa qua.',
    next: 'Hãy chọn giờ từ {start} đến {end}. Nếu không đến được, hãy chọn “Xin nghỉ”.',
  },
  'booking.late-none': {
    what: 'Không có thông báo nào để rút lại.',
    why: 'Thông báo đã được rút lại.',
    next: 'Hãy xem tình trạng hiện tại ở trang của đặt chỗ.',
  },
  'booking.cost-changed': {
    what: 'Số giờ được trả lại khi hủy đã thay đổi.',
    why: 'Đã quá hạn ({limitAt}). Nếu hủy bây giờ, {lostMinutes} không được trả lại.',
    next: 'Hãy kiểm tra. Nếu vẫn muốn hủy, hãy bấm “Hủy” lần nữa.',
  },
  'booking.nearest': {
    what: 'Gần giờ đó còn trống: {times}.',
    why: '',
    next: 'Hãy chọn lại giờ.',
  },
}

export const bookingRefusalsTl: BookingRefusalWords = {
  'booking.certificate-none': {
    what: 'Walang sertipikong magagamit sa {date}.',
    why: 'Para magamit ito, kailangan ang sertipiko ng lungsod o ward kung saan kayo nakatira.',
    next: 'Mag-apply muna para sa sertipiko, saka mag-book.',
  },
  'booking.certificate-suspended': {
    what: 'Nakahinto ang sertipiko sa ngayon.',
    why: 'Hindi makakapag-book habang nakahinto ito.',
    next: 'Para sa dahilan at kung kailan ito magagamit muli, magtanong sa tanggapan ng inyong lungsod o ward.',
  },
  'booking.certificate-not-started': {
    what: 'Hindi pa nagsisimula ang sertipiko sa {date}.',
    why: 'Magsisimula ito sa {from}.',
    next: 'Pumili ng araw mula {from}.',
  },
  'booking.certificate-ended': {
    what: 'Tapos na ang sertipiko sa {date}.',
    why: 'Ang huling araw nito ay {lastDay}.',
    next: 'Pumili ng araw hanggang {lastDay}.',
  },
  'booking.national-ended': {
    what: 'Hindi magagamit ang pasilidad na ito sa {date}.',
    why: 'Ang oras mula sa pambansang pamahalaan ay hanggang {nationalEnd}. Pagkatapos noon, mga pasilidad lang ng inyong bayan ang magagamit (hanggang {municipalEnd}).',
    next: 'Pumili ng pasilidad sa inyong bayan.',
  },
  'booking.class-not-accepted': {
    what: 'Hindi tumatanggap ang pasilidad na ito ng {classAge}.',
    why: 'Itinatakda ng bawat pasilidad ang mga edad na tinatanggap nito.',
    next: 'Maghanap ng ibang pasilidad.',
  },
  'booking.others-not-accepted': {
    what: 'Hindi tumatanggap ang pasilidad na ito ng mga taga-ibang bayan.',
    why: 'Ang pasilidad at ang bayan ang nagpapasya nito.',
    next: 'Maghanap ng pasilidad sa inyong bayan.',
  },
  'booking.interview-none': {
    what: 'Hindi pa kayo makakapag-book sa pasilidad na ito.',
    why: 'Bago ang unang paggamit sa isang pasilidad, kailangan muna ang unang panayam (初回面談).',
    next: 'Humiling ng unang panayam sa pahina ng pasilidad.',
  },
  'booking.interview-kind': {
    what: 'Hindi pa maaaring i-book ang {kind} sa pasilidad na ito.',
    why: 'Ibang uri ng paggamit ang napagkasunduan sa panayam.',
    next: 'Humiling sa pasilidad ng panayam para sa {kind}.',
  },
  'booking.interview-lapsed': {
    what: 'Lipas na ang bisa ng unang panayam.',
    why: 'Hanggang {lastDay} lang makakapag-book gamit ang naunang panayam.',
    next: 'Humiling muli ng panayam sa pahina ng pasilidad.',
  },
  'booking.sheet-unconfirmed': {
    what: 'Hindi pa nakukumpirma: {what}.',
    why: 'Kailangan ito bago mag-book para ligtas na maalagaan ang bata.',
    next: 'Sagutan at kumpirmahin sa Aking pahina → Menu → Inyong impormasyon (利用者情報管理).',
  },
  'booking.sheet-old': {
    what: '{months} buwan na mula nang makumpirma: {what}.',
    why: 'Ang huling kumpirmasyon ay noong {confirmedOn}. Baka may nagbago na.',
    next: 'Tingnan at kumpirmahin muli sa Aking pahina → Menu → Inyong impormasyon (利用者情報管理).',
  },
  'booking.way-facility': {
    what: 'Hindi maaaring i-book dito ang {kind} ng pasilidad na ito.',
    why: 'Ang pasilidad ang naglalagay ng booking.',
    next: 'Humiling nang direkta sa pasilidad. Kapag nailagay na nila, lalabas ito sa Mga booking.',
  },
  'booking.way-outside': {
    what: 'Hindi maaaring i-book dito ang {kind} ng pasilidad na ito.',
    why: 'Sa ibang paraan tumatanggap ng booking ang pasilidad.',
    next: 'Humiling nang direkta sa pasilidad.',
  },
  'booking.way-town': {
    what: 'Hindi maaaring i-book dito ang {kind} ng pasilidad na ito.',
    why: 'Tumatanggap ang munisipyo ng booking sa sarili nitong sistema.',
    next: 'Buksan ang reservation system ng munisipyo mula sa pahina ng pasilidad at doon mag-book.',
  },
  'booking.overlap': {
    what: 'May booking na ang bata mula {start} hanggang {end}.',
    why: 'Hindi puwede ang dalawang booking sa parehong oras.',
    next: 'Pumili ng ibang oras, o kanselahin ang naunang booking.',
  },
  'booking.overlap-staff': {
    what: 'May ibang booking sa parehong oras.',
    why: '',
    next: 'Pumili ng ibang oras, o magtanong sa tagapag-alaga.',
  },
  'booking.reason-missing': {
    what: 'Kulang ang dahilan.',
    why: 'Itinatala ang dahilan para matingnan sa susunod.',
    next: 'Isulat ang dahilan.',
  },
  'booking.month-closed': {
    what: 'Sarado na ang {month}.',
    why: 'Hindi na mababago ang mga booking ng saradong buwan.',
    next: 'Kung kailangang itama, dapat tingnan ng administrator ang pagsasara ng buwan.',
  },
  'booking.override-max': {
    what: 'Lampas na ito sa puwedeng tanggapin nang higit sa bilang ng lugar.',
    why: 'Sa {date} mula {start}, hanggang {max} lang ang puwedeng idagdag.',
    next: 'Pumili ng ibang oras.',
  },
  'booking.offer-ended': {
    what: 'Tapos na ang alok na ito.',
    why: 'Lumipas na ang takdang oras, o nakuha na ng iba ang lugar.',
    next: 'Pumili ng ibang oras.',
  },
  'booking.place-unknown': {
    what: 'Hindi nakita ang pasilidad na ito.',
    why: 'Wala na ito, o mali ang address.',
    next: 'Pumili muli ng pasilidad.',
  },
  'booking.child-unknown': {
    what: 'Hindi mapipili ang batang ito sa pasilidad na ito.',
    why: 'Wala siyang panayam o booking dito sa ngayon.',
    next: 'Pumili ng bata mula sa listahan, o ilagay muna ang panayam.',
  },
  'booking.unknown': {
    what: 'Hindi nakita ang booking na ito.',
    why: 'Wala na ito, o mali ang address.',
    next: 'Pumili muli mula sa listahan ng mga booking.',
  },
  'booking.state': {
    what: 'Hindi ito magagawa sa booking na ito.',
    why: 'Ang kalagayan nito ngayon ay “{state}”.',
    next: 'Buksan muli ang screen at tingnan.',
  },
  'booking.change-too-late': {
    what: 'Hindi na mababago ang booking na ito.',
    why: 'Nababago ito hanggang {limitAt}.',
    next: 'Kung gusto ninyong baguhin, kanselahin ito at mag-book muli.',
  },
  'booking.change-waits': {
    what: 'May hiling na pagbabago sa booking na ito na naghihintay ng sagot.',
    why: 'Isang pagbabago lang sa bawat pagkakataon.',
    next: 'Hintayin ang sagot ng pasilidad, saka subukan muli.',
  },
  'booking.change-same': {
    what: 'Pareho ang araw at oras sa booking ngayon.',
    why: 'Walang magbabago.',
    next: 'Pumili ng ibang araw o oras.',
  },
  'booking.answer-late': {
    what: 'Lampas na ang takdang oras ng pagsagot.',
    why: 'Hanggang {answerBy} ito. Mawawalan ng bisa ang booking.',
    next: 'Kung matatanggap ang bata, tawagan ang tagapag-alaga at ilagay ang booking para sa kanila.',
  },
  'booking.over': {
    what: 'Hindi na makakansela ang booking na ito.',
    why: 'Lampas na ang oras ng paggamit ({date}, hanggang {end}).',
    next: 'Kung mali ang tala, magtanong sa pasilidad.',
  },
  'booking.call-time': {
    what: 'Tingnan kung kailan natanggap ang tawag.',
    why: 'Mula lang sa pag-book hanggang ngayon ang puwedeng ilagay.',
    next: 'Ilagay ang araw at oras ng tawag.',
  },
  'booking.no-show-early': {
    what: 'Hindi pa maitatala na hindi dumating nang walang abiso.',
    why: 'Maitatala ito mula {fromAt}, 30 minuto pagkatapos ng simula.',
    next: 'Subukan munang tawagan ang tagapag-alaga.',
  },
  'booking.late-day': {
    what: 'Masyado pang maaga para sabihing mahuhuli kayo.',
    why: 'Masasabi lang ito sa mismong araw ng paggamit ({date}).',
    next: 'Kung alam na ninyo nang mas maaga, baguhin ang araw o oras ng booking.',
  },
  'booking.late-time': {
    what: 'Hindi maipapaalam ang oras na ito.',
    why: 'Dapat pagkatapos ito ng simula ng booking at hindi pa lumilipas.',
    next: 'Pumili ng oras mula {start} hanggang {end}. Kung hindi makakapunta, piliin ang “Hindi kami pupunta”.',
  },
  'booking.late-none': {
    what: 'Walang abisong mababawi.',
    why: 'Nabawi na ang abiso.',
    next: 'Tingnan ang kalagayan nito sa pahina ng booking.',
  },
  'booking.cost-changed': {
    what: 'Nagbago ang oras na babalik kapag nagkansela.',
    why: 'Lampas na ang takda ({limitAt}). Kung magkakansela ngayon, hindi babalik ang {lostMinutes}.',
    next: 'Tingnan ito. Kung ayos lang, pindutin muli ang “Kanselahin”.',
  },
  'booking.nearest': {
    what: 'Malapit sa oras na iyon, bakante ang {times}.',
    why: '',
    next: 'Pumili muli ng oras.',
  },
}

export const bookingRefusalsNe: BookingRefusalWords = {
  'booking.certificate-none': {
    what: '{date}मा प्रयोग गर्न मिल्ने प्रमाणपत्र छैन।',
    why: 'यो सेवा प्रयोग गर्न तपाईं बस्ने नगर वा वडाको प्रमाणपत्र चाहिन्छ।',
    next: 'पहिले प्रमाणपत्रको निवेदन दिनुहोस्, अनि बुक गर्नुहोस्।',
  },
  'booking.certificate-suspended': {
    what: 'प्रमाणपत्र अहिले रोकिएको छ।',
    why: 'रोकिएको बेला बुक गर्न मिल्दैन।',
    next: 'कारण र कहिले फेरि सुरु हुन्छ भन्ने बारे तपाईं बस्ने नगर वा वडाको कार्यालयमा सोध्नुहोस्।',
  },
  'booking.certificate-not-started': {
    what: '{date}मा प्रमाणपत्र सुरु भएको हुँदैन।',
    why: 'प्रमाणपत्र {from}देखि सुरु हुन्छ।',
    next: '{from}देखिको दिन छान्नुहोस्।',
  },
  'booking.certificate-ended': {
    what: '{date}मा प्रमाणपत्र सकिइसकेको हुन्छ।',
    why: 'प्रमाणपत्रको अन्तिम दिन {lastDay} हो।',
    next: '{lastDay} सम्मको दिन छान्नुहोस्।',
  },
  'booking.national-ended': {
    what: '{date}मा यो संस्था प्रयोग गर्न मिल्दैन।',
    why: 'देशको समय {nationalEnd}मा सकिन्छ। त्यसपछि आफ्नै नगरका संस्था मात्र प्रयोग गर्न मिल्छ ({municipalEnd} सम्म)।',
    next: 'आफ्नो नगरको संस्था छान्नुहोस्।',
  },
  'booking.class-not-accepted': {
    what: 'यो संस्थाले {classAge}का बच्चा लिँदैन।',
    why: 'कुन उमेरका बच्चा लिने भन्ने संस्थाले तोक्छ।',
    next: 'अर्को संस्था खोज्नुहोस्।',
  },
  'booking.others-not-accepted': {
    what: 'यो संस्थाले अरू नगरका परिवारलाई लिँदैन।',
    why: 'यो संस्था र नगरले तोक्छन्।',
    next: 'आफ्नो नगरको संस्था खोज्नुहोस्।',
  },
  'booking.interview-none': {
    what: 'यो संस्थामा अझै बुक गर्न मिल्दैन।',
    why: 'पहिलो पटक प्रयोग गर्ने संस्थामा पहिले पहिलो भेटघाट (初回面談) चाहिन्छ।',
    next: 'संस्थाको पृष्ठबाट पहिलो भेटघाटको निवेदन दिनुहोस्।',
  },
  'booking.interview-kind': {
    what: 'यो संस्थामा {kind} अझै बुक गर्न मिल्दैन।',
    why: 'भेटघाटमा अर्कै किसिमको प्रयोग तय भएको थियो।',
    next: '{kind}का लागि संस्थामा भेटघाटको निवेदन दिनुहोस्।',
  },
  'booking.interview-lapsed': {
    what: 'पहिलो भेटघाटको म्याद सकियो।',
    why: 'अघिल्लो भेटघाटबाट {lastDay} सम्म मात्र बुक गर्न मिल्थ्यो।',
    next: 'संस्थाको पृष्ठबाट फेरि भेटघाटको निवेदन दिनुहोस्।',
  },
  'booking.sheet-unconfirmed': {
    what: 'अझै पक्का गरिएको छैन: {what}।',
    why: 'बच्चालाई सुरक्षित राख्न बुकिङ अघि जाँच्न अनुरोध गरेका हौँ।',
    next: 'मेरो पृष्ठ → मेनु → तपाईंको जानकारी (利用者情報管理) मा लेखेर पक्का गर्नुहोस्।',
  },
  'booking.sheet-old': {
    what: 'पक्का गरेको {months} महिना भयो: {what}।',
    why: 'अघिल्लो पटक {confirmedOn}मा पक्का गर्नुभएको थियो। केही बदलिएको हुन सक्छ।',
    next: 'मेरो पृष्ठ → मेनु → तपाईंको जानकारी (利用者情報管理) मा फेरि हेरेर पक्का गर्नुहोस्।',
  },
  'booking.way-facility': {
    what: 'यस संस्थाको {kind} यहाँबाट बुक गर्न मिल्दैन।',
    why: 'संस्थाले बुकिङ राख्छ।',
    next: 'संस्थालाई सिधै भन्नुहोस्। संस्थाले राखेपछि “बुकिङ” मा देखिन्छ।',
  },
  'booking.way-outside': {
    what: 'यस संस्थाको {kind} यहाँबाट बुक गर्न मिल्दैन।',
    why: 'संस्थाले अर्को तरिकाले बुकिङ लिन्छ।',
    next: 'संस्थालाई सिधै भन्नुहोस्।',
  },
  'booking.way-town': {
    what: 'यस संस्थाको {kind} यहाँबाट बुक गर्न मिल्दैन।',
    why: 'नगरपालिकाले आफ्नै बुकिङ प्रणालीमा बुकिङ लिन्छ।',
    next: 'संस्थाको पृष्ठबाट नगरपालिकाको बुकिङ प्रणाली खोलेर त्यहाँ बुक गर्नुहोस्।',
  },
  'booking.overlap': {
    what: 'बच्चाको {start} देखि {end} सम्म पहिले नै बुकिङ छ।',
    why: 'एउटै समयमा दुई बुकिङ गर्न मिल्दैन।',
    next: 'अर्को समय छान्नुहोस्, वा पहिलेको बुकिङ रद्द गर्नुहोस्।',
  },
  'booking.overlap-staff': {
    what: 'एउटै समयमा अर्को बुकिङ छ।',
    why: '',
    next: 'अर्को समय छान्नुहोस्, वा अभिभावकलाई सोध्नुहोस्।',
  },
  'booking.reason-missing': {
    what: 'कारण लेखिएको छैन।',
    why: 'पछि हेर्न मिलोस् भनेर कारण राखिन्छ।',
    next: 'कारण लेख्नुहोस्।',
  },
  'booking.month-closed': {
    what: '{month} बन्द भइसक्यो।',
    why: 'बन्द भएको महिनाको बुकिङ बदल्न मिल्दैन।',
    next: 'सच्याउनु परे व्यवस्थापकले महिना बन्द भएको जाँच्नुपर्छ।',
  },
  'booking.override-max': {
    what: 'तोकिएको ठाउँभन्दा बढी लिन मिल्ने सङ्ख्या नाघ्यो।',
    why: '{date}मा {start} देखिको समयमा थप {max} जनासम्म मात्र लिन मिल्छ।',
    next: 'अर्को समय छान्नुहोस्।',
  },
  'booking.offer-ended': {
    what: 'यो खाली ठाउँको खबर सकियो।',
    why: 'म्याद सकियो, वा अरू कसैले ठाउँ लियो।',
    next: 'अर्को समय छान्नुहोस्।',
  },
  'booking.place-unknown': {
    what: 'यो संस्था भेटिएन।',
    why: 'संस्था हटाइयो, वा ठेगाना गलत छ।',
    next: 'संस्था फेरि छान्नुहोस्।',
  },
  'booking.child-unknown': {
    what: 'यो बच्चा यस संस्थामा छान्न मिल्दैन।',
    why: 'अहिले यहाँ भेटघाट वा बुकिङ छैन।',
    next: 'सूचीबाट बच्चा छान्नुहोस्, वा पहिले भेटघाट राख्नुहोस्।',
  },
  'booking.unknown': {
    what: 'यो बुकिङ भेटिएन।',
    why: 'हटाइयो, वा ठेगाना गलत छ।',
    next: 'बुकिङको सूचीबाट फेरि छान्नुहोस्।',
  },
  'booking.state': {
    what: 'यो बुकिङमा यो काम गर्न मिल्दैन।',
    why: 'अहिलेको अवस्था “{state}” हो।',
    next: 'पर्दा फेरि खोलेर हेर्नुहोस्।',
  },
  'booking.change-too-late': {
    what: 'यो बुकिङ अब बदल्न मिल्दैन।',
    why: '{limitAt} सम्म मात्र बदल्न मिल्थ्यो।',
    next: 'बदल्नु परे रद्द गरेर फेरि बुक गर्नुहोस्।',
  },
  'booking.change-waits': {
    what: 'यो बुकिङको एउटा परिवर्तन जवाफ पर्खँदै छ।',
    why: 'एक पटकमा एउटा मात्र परिवर्तन मिल्छ।',
    next: 'संस्थाको जवाफ आएपछि फेरि प्रयास गर्नुहोस्।',
  },
  'booking.change-same': {
    what: 'दिन र समय अहिलेको बुकिङजस्तै छ।',
    why: 'बदलिने कुरा छैन।',
    next: 'अर्को दिन वा समय छान्नुहोस्।',
  },
  'booking.answer-late': {
    what: 'जवाफ दिने म्याद सकियो।',
    why: 'म्याद {answerBy} सम्म थियो। बुकिङको म्याद सकिन्छ।',
    next: 'बच्चा लिन सकिने भए अभिभावकलाई फोन गरेर बुकिङ राखिदिनुहोस्।',
  },
  'booking.over': {
    what: 'यो बुकिङ अब रद्द गर्न मिल्दैन।',
    why: 'प्रयोगको समय ({date}, {end} सम्म) बितिसक्यो।',
    next: 'विवरण गलत भए संस्थालाई सोध्नुहोस्।',
  },
  'booking.call-time': {
    what: 'फोन आएको दिन र समय जाँच्नुहोस्।',
    why: 'बुक गरेपछिदेखि अहिलेसम्मको समय मात्र लेख्न मिल्छ।',
    next: 'फोन आएको दिन र समय लेख्नुहोस्।',
  },
  'booking.no-show-early': {
    what: '“खबर नगरी आएन” भनेर अझै राख्न मिल्दैन।',
    why: 'सुरु भएको 30 मिनेटपछि, {fromAt}देखि राख्न मिल्छ।',
    next: 'पहिले अभिभावकलाई फोन गर्नुहोस्।',
  },
  'booking.late-day': {
    what: 'ढिलो हुने खबर अझै दिन मिल्दैन।',
    why: 'प्रयोग गर्ने दिन ({date}) मात्र खबर दिन मिल्छ।',
    next: 'पहिल्यै थाहा भए बुकिङको दिन वा समय बदल्नुहोस्।',
  },
  'booking.late-time': {
    what: 'यो समय खबर गर्न मिल्दैन।',
    why: 'बुकिङ सुरु भएपछिको र अझै नआएको समय मात्र खबर गर्न मिल्छ।',
    next: '{start} देखि {end} सम्मको समय छान्नुहोस्। आउन नसके “आउँदैनौँ” छान्नुहोस्।',
  },
  'booking.late-none': {
    what: 'फिर्ता लिने खबर छैन।',
    why: 'खबर पहिले नै फिर्ता लिइसकियो।',
    next: 'बुकिङको पृष्ठमा अहिलेको अवस्था हेर्नुहोस्।',
  },
  'booking.cost-changed': {
    what: 'रद्द गर्दा फिर्ता हुने समय बदलियो।',
    why: 'म्याद ({limitAt}) सकियो। अहिले रद्द गरे {lostMinutes} फिर्ता हुँदैन।',
    next: 'हेर्नुहोस्। ठीक छ भने फेरि “रद्द गर्नुहोस्” थिच्नुहोस्।',
  },
  'booking.nearest': {
    what: 'नजिकको समयमा {times} खाली छ।',
    why: '',
    next: 'समय फेरि छान्नुहोस्।',
  },
}
