/** Words of 初回面談 (INT-2..5), one vocabulary for guardian and facility. */
import type { Status } from '../ui/status-tag.tsx'
import { catalogue } from './catalogue.ts'

export const interviewStateWords = {
  requested: '申込',
  arranging: '日程調整中',
  fixed: '日程確定',
  held: '実施済',
  accepted: '受入可',
  refused: '受入不可',
  cancelled: '取消',
} as const satisfies Record<string, Status>
export type InterviewStateWord = keyof typeof interviewStateWords

/** INT-5 as the facility chooses it. The family reads `reasonSentence`. */
export const refusalReasonWords = {
  noPlace: '受け入れられる枠がない',
  health: '健康面で、いまの体制では受け入れられない',
  safety: '安全に過ごせる環境を用意できない',
  care: '必要な援助の体制がない',
  staffing: '職員の配置が足りない',
  familyWish: '保護者の希望',
  noContact: '連絡がとれない、面談に来られなかった',
  other: 'そのほか',
} as const

/** To the family: polite, without blame, nothing of health. */
export const refusalReasonTexts = catalogue({
  ja: {
    noPlace: 'いま受け入れられる枠がありませんでした。',
    health: 'お子さまが安心して過ごせる体制を、いまは用意できませんでした。',
    safety: 'お子さまが安全に過ごせる環境を、いまは用意できませんでした。',
    care: 'お子さまに必要な体制を、いまは用意できませんでした。',
    staffing: '職員の配置の都合で、いまは受け入れられませんでした。',
    familyWish: '保護者の方のご希望によるものです。',
    noContact: '面談の日程が合いませんでした。',
    other: 'くわしくは、施設にお問い合わせください。',
  } satisfies Record<keyof typeof refusalReasonWords, string>,
  en: {
    noPlace: 'There was no place at the moment.',
    health: 'The facility could not arrange what your child needs to feel at ease for now.',
    safety: 'The facility could not arrange a safe setting for your child for now.',
    care: 'The facility could not arrange the care your child needs for now.',
    staffing: 'There were not enough staff at the moment.',
    familyWish: 'As you wished.',
    noContact: 'No time for the interview could be found.',
    other: 'Please ask the facility for details.',
  },
  easy: {
    noPlace: 'いま あいている ところが ありませんでした。',
    health: 'いまは、{子|こ}どもが {安心|あんしん}して {過|す}ごせる {準備|じゅんび}が できませんでした。',
    safety: 'いまは、{子|こ}どもが {安全|あんぜん}に {過|す}ごせる {準備|じゅんび}が できませんでした。',
    care: 'いまは、{子|こ}どもに {必要|ひつよう}な {準備|じゅんび}が できませんでした。',
    staffing: '{先生|せんせい}の {数|かず}が {足|た}りないので、いまは {受|う}け{入|い}れることが できませんでした。',
    familyWish: 'あなたの {希望|きぼう}に よるものです。',
    noContact: '{面談|めんだん}の {日|ひ}が {合|あ}いませんでした。',
    other: 'くわしいことは、{施設|しせつ}に {聞|き}いてください。',
  },
  zh: {
    noPlace: '目前没有可以接收的名额。',
    health: '目前设施还不能为孩子准备好可以安心度过的条件。',
    safety: '目前设施还不能为孩子准备好可以安全度过的环境。',
    care: '目前设施还不能为孩子准备好所需的条件。',
    staffing: '因工作人员安排的原因，目前未能接收。',
    familyWish: '这是根据您的希望决定的。',
    noContact: '没有找到合适的面谈时间。',
    other: '详情请咨询设施。',
  },
  pt: {
    noPlace: 'No momento não havia vaga.',
    health: 'Por enquanto, a creche não conseguiu preparar o necessário para a criança ficar tranquila.',
    safety: 'Por enquanto, a creche não conseguiu preparar um ambiente seguro para a criança.',
    care: 'Por enquanto, a creche não conseguiu preparar o atendimento de que a criança precisa.',
    staffing: 'Por questão de equipe, a creche não pôde aceitar no momento.',
    familyWish: 'Foi conforme o seu pedido.',
    noContact: 'Não foi possível achar um dia para a entrevista.',
    other: 'Para saber mais, fale com a creche.',
  },
  vi: {
    noPlace: 'Hiện cơ sở không còn chỗ.',
    health: 'Hiện cơ sở chưa chuẩn bị được điều kiện để con bạn yên tâm ở lại.',
    safety: 'Hiện cơ sở chưa chuẩn bị được môi trường an toàn cho con bạn.',
    care: 'Hiện cơ sở chưa chuẩn bị được điều kiện mà con bạn cần.',
    staffing: 'Do việc bố trí nhân viên, hiện cơ sở chưa thể nhận.',
    familyWish: 'Theo nguyện vọng của bạn.',
    noContact: 'Hai bên chưa tìm được ngày gặp mặt phù hợp.',
    other: 'Để biết thêm, hãy hỏi cơ sở.',
  },
  tl: {
    noPlace: 'Walang bakanteng lugar sa ngayon.',
    health: 'Sa ngayon, hindi pa maihanda ng pasilidad ang kailangan para maging panatag ang bata.',
    safety: 'Sa ngayon, hindi pa maihanda ng pasilidad ang ligtas na lugar para sa bata.',
    care: 'Sa ngayon, hindi pa maihanda ng pasilidad ang kailangan ng bata.',
    staffing: 'Dahil sa bilang ng mga kawani, hindi muna nakatanggap ang pasilidad.',
    familyWish: 'Ayon ito sa kahilingan ninyo.',
    noContact: 'Walang nahanap na araw na angkop para sa panayam.',
    other: 'Para sa detalye, magtanong sa pasilidad.',
  },
  ne: {
    noPlace: 'अहिले खाली ठाउँ थिएन।',
    health: 'बच्चा ढुक्क भएर बस्न सक्ने तयारी संस्थाले अहिले गर्न सकेन।',
    safety: 'बच्चा सुरक्षित बस्न सक्ने वातावरण संस्थाले अहिले मिलाउन सकेन।',
    care: 'बच्चालाई चाहिने तयारी संस्थाले अहिले गर्न सकेन।',
    staffing: 'कर्मचारीको व्यवस्थाका कारण संस्थाले अहिले लिन सकेन।',
    familyWish: 'तपाईंको इच्छा अनुसार हो।',
    noContact: 'भेटघाटको दिन मिलेन।',
    other: 'थप जानकारी संस्थालाई सोध्नुहोस्।',
  },
})

export const wayWords = {
  proposals: '保護者の申込（希望日時）',
  publishedTimes: '保護者の申込（公開日時）',
  phone: '電話',
  visit: '施設が登録（代理入力）',
  known: '面談なし（以前から知っているお子さま）',
} as const
