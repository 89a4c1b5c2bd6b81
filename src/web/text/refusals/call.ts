/** Refusals of 応募 for 定期利用 (REG-1), to families. */
import { defineRefusals } from '../refusal-texts.ts'

export const callRefusals = defineRefusals({
  ja: {
    'call.closed': {
      what: 'この募集には、いま応募できません。',
      why: '受付は{fromAt}から{untilAt}の前までです。',
      next: '受付の間に応募してください。終わったときは、次の募集をお待ちください。',
    },
    'call.no-certificate': {
      what: 'この募集には、まだ応募できません。',
      why: '{month}に使える認定がありません。',
      next: '認定を申請するか、窓口で確かめてください。',
    },
    'call.class': {
      what: 'この曜日と時間には、応募できません。',
      why: '募集している年齢（クラス）が、お子さまと違います。',
      next: 'お子さまの年齢で募集している曜日と時間を選んでください。',
    },
    'call.elsewhere': {
      what: 'もう{facility}に応募しています。',
      why: '同じ月から始める定期利用は、1つの施設だけに応募できます。',
      next: 'こちらにするときは、先に{facility}の応募を取り消してください。',
    },
  },
  en: {
    'call.closed': {
      what: 'You cannot apply in this call now.',
      why: 'Applications are taken from {fromAt} until just before {untilAt}.',
      next: 'Please apply in that time. When it is over, please wait for the next call.',
    },
    'call.no-certificate': {
      what: 'You cannot apply in this call yet.',
      why: 'There is no certificate for {month}.',
      next: 'Apply for the certificate, or ask the city office.',
    },
    'call.class': {
      what: 'You cannot apply for this day and time.',
      why: 'It is for another age group.',
      next: 'Choose a day and time for your child’s age.',
    },
    'call.elsewhere': {
      what: 'You have already applied to {facility}.',
      why: 'For regular use from the same month you can apply to one facility only.',
      next: 'To apply here, first cancel the application to {facility}.',
    },
  },
  easy: {
    'call.closed': {
      what: 'この {募集|ぼしゅう}には、{今|いま} {応募|おうぼ}できません。',
      why: '{応募|おうぼ}できるのは、{fromAt}から {untilAt}の {前|まえ}までです。',
      next: 'その {間|あいだ}に {応募|おうぼ}してください。{終|お}わったときは、{次|つぎ}の {募集|ぼしゅう}を {待|ま}ってください。',
    },
    'call.no-certificate': {
      what: 'この {募集|ぼしゅう}には、まだ {応募|おうぼ}できません。',
      why: '{month}に {使|つか}える {認定|にんてい}が ありません。',
      next: '{認定|にんてい}を {申請|しんせい}するか、{窓口|まどぐち}で {聞|き}いてください。',
    },
    'call.class': {
      what: 'この {曜日|ようび}と {時間|じかん}には、{応募|おうぼ}できません。',
      why: '{募集|ぼしゅう}している {年|とし}（クラス）が {違|ちが}います。',
      next: '{子|こ}どもの {年|とし}で {応募|おうぼ}できる {曜日|ようび}と {時間|じかん}を {選|えら}んでください。',
    },
    'call.elsewhere': {
      what: 'もう {facility}に {応募|おうぼ}しています。',
      why: '{同|おな}じ {月|つき}に {始|はじ}まる {定期|ていき}{利用|りよう}は、1つの {施設|しせつ}だけに {応募|おうぼ}できます。',
      next: 'ここに するときは、{先|さき}に {facility}の {応募|おうぼ}を やめてください。',
    },
  },
  zh: {
    'call.closed': {
      what: '现在不能报名这次招募。',
      why: '受理时间是从{fromAt}到{untilAt}之前。',
      next: '请在受理期间报名。已结束时，请等待下一次招募。',
    },
    'call.no-certificate': {
      what: '还不能报名这次招募。',
      why: '没有{month}可以使用的认定。',
      next: '请申请认定，或向窗口确认。',
    },
    'call.class': {
      what: '不能报名这个星期和时间。',
      why: '招募的年龄（班级）与孩子不同。',
      next: '请选择适合孩子年龄的星期和时间。',
    },
    'call.elsewhere': {
      what: '已经报名了{facility}。',
      why: '从同一个月开始的定期利用，只能报名一家设施。',
      next: '如果要报名这里，请先取消{facility}的报名。',
    },
  },
  pt: {
    'call.closed': {
      what: 'Não é possível inscrever-se agora nesta chamada.',
      why: 'As inscrições vão de {fromAt} até antes de {untilAt}.',
      next: 'Inscreva-se nesse período. Se já terminou, aguarde a próxima chamada.',
    },
    'call.no-certificate': {
      what: 'Ainda não é possível inscrever-se nesta chamada.',
      why: 'Não há certificado válido para {month}.',
      next: 'Peça o certificado ou confirme no município.',
    },
    'call.class': {
      what: 'Não é possível inscrever-se neste dia e horário.',
      why: 'A vaga é para outra idade (turma).',
      next: 'Escolha um dia e horário para a idade da criança.',
    },
    'call.elsewhere': {
      what: 'Você já se inscreveu em {facility}.',
      why: 'Para o uso regular a partir do mesmo mês, só é possível uma creche.',
      next: 'Para se inscrever aqui, cancele antes a inscrição em {facility}.',
    },
  },
  vi: {
    'call.closed': {
      what: 'Hiện không thể đăng ký đợt này.',
      why: 'Thời gian nhận là từ {fromAt} đến trước {untilAt}.',
      next: 'Hãy đăng ký trong thời gian đó. Nếu đã hết hạn, xin chờ đợt sau.',
    },
    'call.no-certificate': {
      what: 'Chưa thể đăng ký đợt này.',
      why: 'Không có chứng nhận dùng được trong {month}.',
      next: 'Hãy xin chứng nhận hoặc hỏi quầy.',
    },
    'call.class': {
      what: 'Không thể đăng ký thứ và giờ này.',
      why: 'Chỗ này dành cho tuổi (lớp) khác.',
      next: 'Hãy chọn thứ và giờ hợp với tuổi của trẻ.',
    },
    'call.elsewhere': {
      what: 'Bạn đã đăng ký {facility}.',
      why: 'Sử dụng định kỳ từ cùng một tháng chỉ đăng ký được một cơ sở.',
      next: 'Nếu muốn đăng ký ở đây, hãy hủy đăng ký {facility} trước.',
    },
  },
  tl: {
    'call.closed': {
      what: 'Hindi makakapag-apply ngayon sa panawagang ito.',
      why: 'Tumatanggap mula {fromAt} hanggang bago mag-{untilAt}.',
      next: 'Mag-apply sa panahong iyon. Kung tapos na, hintayin ang susunod.',
    },
    'call.no-certificate': {
      what: 'Hindi pa makakapag-apply sa panawagang ito.',
      why: 'Walang sertipikong magagamit sa {month}.',
      next: 'Mag-apply ng sertipiko, o magtanong sa tanggapan.',
    },
    'call.class': {
      what: 'Hindi makakapag-apply sa araw at oras na ito.',
      why: 'Para ito sa ibang edad (klase).',
      next: 'Pumili ng araw at oras para sa edad ng bata.',
    },
    'call.elsewhere': {
      what: 'Nag-apply na kayo sa {facility}.',
      why: 'Isang pasilidad lang ang puwede sa regular na paggamit mula sa parehong buwan.',
      next: 'Para mag-apply dito, kanselahin muna ang application sa {facility}.',
    },
  },
  ne: {
    'call.closed': {
      what: 'यो आह्वानमा अहिले निवेदन दिन मिल्दैन।',
      why: '{fromAt} देखि {untilAt} अघिसम्म लिइन्छ।',
      next: 'त्यो समयमा निवेदन दिनुहोस्। सकिएको भए अर्को आह्वान पर्खनुहोस्।',
    },
    'call.no-certificate': {
      what: 'यो आह्वानमा अझै निवेदन दिन मिल्दैन।',
      why: '{month} मा प्रयोग गर्न मिल्ने प्रमाणपत्र छैन।',
      next: 'प्रमाणपत्रको निवेदन दिनुहोस् वा कार्यालयमा सोध्नुहोस्।',
    },
    'call.class': {
      what: 'यो बार र समयमा निवेदन दिन मिल्दैन।',
      why: 'यो अर्कै उमेर (कक्षा) को लागि हो।',
      next: 'बच्चाको उमेरको बार र समय छान्नुहोस्।',
    },
    'call.elsewhere': {
      what: '{facility} मा निवेदन दिइसकिएको छ।',
      why: 'एउटै महिनादेखिको नियमित प्रयोगमा एउटा संस्था मात्र मिल्छ।',
      next: 'यहाँ दिन पहिले {facility} को निवेदन रद्द गर्नुहोस्।',
    },
  },
})
