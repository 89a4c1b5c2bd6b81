import { defineRefusals } from '../refusal-texts.ts'

export const helpRefusals = defineRefusals({
  ja: {
    'help.code-wrong': {
      what: 'このコードでは開けません。',
      why: '番号が違うか、15分が過ぎたか、もう使われたか、保護者が終わりにしています。',
      next: '保護者に番号をもう一度聞くか、新しいコードを作ってもらってください。開けないときは、お住まいの市区町村の窓口を案内してください。',
    },
  },
  easy: {
    'help.code-wrong': {
      what: 'この コードでは {開|ひら}けません。',
      why: '{番号|ばんごう}が ちがうか、15{分|ふん}が {過|す}ぎたか、もう {使|つか}いました。',
      next: '{新|あたら}しい コードを {作|つく}ってください。',
    },
  },
  en: {
    'help.code-wrong': {
      what: 'This code does not open anything.',
      why: 'The number is wrong, its 15 minutes are over, it was used already, or the guardian ended it.',
      next: 'Please ask for the number again, or for a new code. If it still does not open, name the desk of their town.',
    },
  },
  zh: {
    'help.code-wrong': {
      what: '用这个代码无法打开。',
      why: '号码有误、已超过15分钟、已经使用过，或者家长已结束。',
      next: '请再次确认号码，或请对方重新生成代码。仍无法打开时，请告知其市区町村的窗口。',
    },
  },
  pt: {
    'help.code-wrong': {
      what: 'Este código não abre nada.',
      why: 'O número está errado, os 15 minutos passaram, ele já foi usado ou o responsável o encerrou.',
      next: 'Pergunte o número de novo ou peça um código novo. Se ainda assim não abrir, indique o balcão do município.',
    },
  },
  vi: {
    'help.code-wrong': {
      what: 'Mã này không mở được.',
      why: 'Số không đúng, đã quá 15 phút, mã đã được dùng, hoặc phụ huynh đã kết thúc.',
      next: 'Hãy hỏi lại số, hoặc nhờ tạo mã mới. Nếu vẫn không mở được, hãy hướng dẫn đến quầy của địa phương.',
    },
  },
  tl: {
    'help.code-wrong': {
      what: 'Walang mabubuksan ang code na ito.',
      why: 'Mali ang numero, lampas na ang 15 minuto, nagamit na, o tinapos na ng magulang.',
      next: 'Itanong muli ang numero o humingi ng bagong code. Kung hindi pa rin mabuksan, ituro ang tanggapan ng kanilang bayan.',
    },
  },
  ne: {
    'help.code-wrong': {
      what: 'यो कोडले खुल्दैन।',
      why: 'नम्बर मिलेन, 15 मिनेट बित्यो, कोड प्रयोग भइसक्यो, वा अभिभावकले अन्त्य गर्नुभयो।',
      next: 'नम्बर फेरि सोध्नुहोस् वा नयाँ कोड बनाउन भन्नुहोस्। अझै नखुले, नगरको काउन्टर बताउनुहोस्।',
    },
  },
})
