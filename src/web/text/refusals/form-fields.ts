/** What can be wrong with people, dates and texts on any form: `what` and `next` stand beside the field. */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  formFieldRefusalsEasy,
  formFieldRefusalsNe,
  formFieldRefusalsPt,
  formFieldRefusalsTl,
  formFieldRefusalsVi,
  formFieldRefusalsZh,
} from './form-fields-languages.ts'

const formFieldRefusalsJa = {
  'name.missing': { what: '姓が入力されていません。', why: '', next: '姓を入力してください。' },
  'name.given-missing': {
    what: '名が入力されていません。',
    why: '',
    next: '名を入力してください。名前が1つだけの方は「名前は1つだけ」にチェックを入れてください。',
  },
  'name.long': { what: '名前が長すぎます。', why: '', next: '{max}文字までで入力してください。' },
  'name.control': { what: '名前に、使えない記号が入っています。', why: '', next: '入力しなおしてください。' },
  'kana.missing': { what: 'フリガナが入力されていません。', why: '', next: 'カタカナかひらがなで入力してください。' },
  'kana.letters': {
    what: '「{typed}」には、フリガナに使えない文字があります。',
    why: '',
    next: 'カタカナかひらがなで入力してください。',
  },
  'choice.missing': { what: '選ばれていません。', why: '', next: 'あてはまるものを選んでください。' },
  'phone.missing': { what: '電話番号が入力されていません。', why: '', next: '日中に連絡のとれる番号を入力してください。' },
  'phone.form': {
    what: '「{typed}」は、電話番号として読み取れません。',
    why: '',
    next: '市外局番から入力してください。例：090-1234-5678',
  },
  'phone.same-as-guardian1': {
    what: '保護者2の電話番号が、保護者1と同じです。',
    why: '2人を見分けるため、別の番号が必要です。',
    next: '保護者2の方の番号を入力するか、保護者2を登録しないでください。',
  },
  'mail.missing': { what: 'メールアドレスが入力されていません。', why: '', next: 'メールアドレスを入力してください。' },
  'mail.form': {
    what: '「{typed}」は、メールアドレスとして読み取れません。',
    why: '',
    next: '「@」と、そのあとのドットを確かめてください。例：hanako@example.jp',
  },
  'mail.ascii': {
    what: 'メールアドレスに、使えない文字が入っています。',
    why: '',
    next: '英字と数字と記号だけで入力してください。',
  },
  'mail.long': { what: 'メールアドレスが長すぎます。', why: '', next: '{max}文字までで入力してください。' },
  'mail.same-as-guardian1': {
    what: '保護者2のメールアドレスが、保護者1と同じです。',
    why: 'アドレスはログインに使うので、2人とも別のものが必要です。',
    next: '保護者2の方のアドレスを入力するか、保護者2を登録しないでください。',
  },
  'postcode.missing': { what: '郵便番号が入力されていません。', why: '', next: '7けたの郵便番号を入力してください。' },
  'postcode.form': {
    what: '「{typed}」は、郵便番号として読み取れません。',
    why: '',
    next: '7けたの数字で入力してください。例：135-8383',
  },
  'prefecture.missing': { what: '都道府県が選ばれていません。', why: '', next: '都道府県を選んでください。' },
  'prefecture.unknown': { what: '「{typed}」という都道府県はありません。', why: '', next: '都道府県を選んでください。' },
  'city.missing': { what: '市区町村が入力されていません。', why: '', next: '市区町村の名前を入力してください。例：江東区' },
  'street.missing': { what: '町名・番地が入力されていません。', why: '', next: '町名と番地を入力してください。' },
  'text.long': { what: '文章が長すぎます。', why: '', next: '{max}文字までで入力してください。' },
  'text.control': { what: '使えない記号が入っています。', why: '', next: '入力しなおしてください。' },
  'text.my-number': {
    what: 'マイナンバー（個人番号）が書かれているようです。',
    why: 'この申請に、マイナンバーは使いません。',
    next: '12けたの番号を消してください。',
  },
  'date.missing': { what: '日付が入力されていません。', why: '', next: '年・月・日をすべて入力してください。' },
  'date.form': {
    what: '日付として読み取れません。',
    why: '',
    next: '「2025年4月10日」「令和7年4月10日」のように入力してください。',
  },
  'date.year': { what: '年を読み取れません。', why: '', next: '「2025」「令和7」「R7」のように入力してください。' },
  'date.year-short': {
    what: '「{year}」だけでは、西暦か元号かがわかりません。',
    why: '',
    next: '「2025」「令和7」「R7」のように入力してください。',
  },
  'date.month': { what: '月を読み取れません。', why: '', next: '1から12までの数字を入力してください。' },
  'date.day': { what: '日を読み取れません。', why: '', next: '1から31までの数字を入力してください。' },
  'date.no-such-day': { what: '{year}年{month}月は{last}日までです。', why: '', next: '日を確かめてください。' },
  'date.era-before': {
    what: '{era}は{first}からです。',
    why: '',
    next: '「{instead}」と入力するか、西暦で入力してください。',
  },
  'date.era-after': { what: '{era}は{last}までです。', why: '', next: '「{instead}」と入力するか、西暦で入力してください。' },
  'birth.future': { what: '今日より後の日付です。', why: '', next: '生年月日を確かめてください。' },
  fileMissing: { what: 'ファイルが選ばれていません。', why: '', next: '書類の写真かPDFを選んでから、もう一度押してください。' },
  fileMany: { what: 'ファイルが多すぎます。', why: '', next: '全部で{max}個までにしてください。' },
  fileName: { what: 'ファイルの名前を読み取れません。', why: '', next: '名前を変えてから、もう一度選んでください。' },
  fileEmpty: { what: '「{name}」は中身が空です。', why: '', next: '別のファイルを選んでください。' },
  fileTooBig: { what: '「{name}」は大きすぎます。', why: '', next: '1つ{limitMb}MBまでのファイルを選んでください。' },
  fileType: { what: '「{name}」の種類は受け取れません。', why: '', next: 'PDF・JPEG・PNG・HEICのファイルを選んでください。' },
  fileContent: {
    what: '「{name}」を開けませんでした。',
    why: '壊れているか、名前と中身の種類が違っています。',
    next: '書類を写真にとりなおすか、別のファイルを選んでください。',
  },
  filePixels: { what: '「{name}」の画像が大きすぎます。', why: '', next: '小さくした画像を選んでください。' },
  workersBusy: {
    what: 'ただいま混み合っていて、処理できませんでした。',
    why: '',
    next: '少し待ってから、もう一度お試しください。',
  },
} as const
export type FormFieldRefusalsWords = { readonly [K in keyof typeof formFieldRefusalsJa]: RefusalWords }

export const formFieldRefusals = defineRefusals({
  ja: formFieldRefusalsJa,
  en: {
    'name.missing': {
      what: 'The family name is missing.',
      why: '',
      next: 'Please enter the family name.',
    },
    'name.given-missing': {
      what: 'The given name is missing.',
      why: '',
      next: 'Please enter it, or tick “Only one name”.',
    },
    'name.long': {
      what: 'The name is too long.',
      why: '',
      next: 'Please use at most {max} characters.',
    },
    'name.control': {
      what: 'The name has a sign that cannot be used.',
      why: '',
      next: 'Please enter it again.',
    },
    'kana.missing': {
      what: 'The kana are missing.',
      why: '',
      next: 'Please use katakana or hiragana.',
    },
    'kana.letters': {
      what: '“{typed}” has letters that are not kana.',
      why: '',
      next: 'Please use katakana or hiragana.',
    },
    'choice.missing': {
      what: 'Nothing is chosen.',
      why: '',
      next: 'Please choose what applies.',
    },
    'phone.missing': {
      what: 'The phone number is missing.',
      why: '',
      next: 'Please enter a number we can reach by day.',
    },
    'phone.form': {
      what: '“{typed}” cannot be read as a phone number.',
      why: '',
      next: 'Please begin with the area code, for example 090-1234-5678.',
    },
    'phone.same-as-guardian1': {
      what: 'Guardian 2 has the same phone as guardian 1.',
      why: 'They need different ones to be told apart.',
      next: 'Please enter the phone of guardian 2, or do not add guardian 2.',
    },
    'mail.missing': {
      what: 'The mail address is missing.',
      why: '',
      next: 'Please enter the mail address.',
    },
    'mail.form': {
      what: '“{typed}” cannot be read as a mail address.',
      why: '',
      next: 'Please check the “@” and the dot after it, as in hanako@example.jp.',
    },
    'mail.ascii': {
      what: 'The mail address has letters that cannot be used.',
      why: '',
      next: 'Please use only letters, digits and signs.',
    },
    'mail.long': {
      what: 'The mail address is too long.',
      why: '',
      next: 'Please use at most {max} characters.',
    },
    'mail.same-as-guardian1': {
      what: 'Guardian 2 has the same mail address as guardian 1.',
      why: 'Both need their own to log in.',
      next: 'Please enter the address of guardian 2, or do not add guardian 2.',
    },
    'postcode.missing': {
      what: 'The postcode is missing.',
      why: '',
      next: 'Please enter its 7 digits.',
    },
    'postcode.form': {
      what: '“{typed}” cannot be read as a postcode.',
      why: '',
      next: 'Please enter 7 digits, for example 135-8383.',
    },
    'prefecture.missing': {
      what: 'No prefecture is chosen.',
      why: '',
      next: 'Please choose the prefecture.',
    },
    'prefecture.unknown': {
      what: 'There is no prefecture “{typed}”.',
      why: '',
      next: 'Please choose the prefecture.',
    },
    'city.missing': {
      what: 'The city or ward is missing.',
      why: '',
      next: 'Please enter its name.',
    },
    'street.missing': {
      what: 'Street and number are missing.',
      why: '',
      next: 'Please enter them.',
    },
    'text.long': {
      what: 'The text is too long.',
      why: '',
      next: 'Please use at most {max} characters.',
    },
    'text.control': {
      what: 'There is a sign that cannot be used.',
      why: '',
      next: 'Please enter it again.',
    },
    'text.my-number': {
      what: 'This looks like a My Number.',
      why: 'My Number is not used here.',
      next: 'Please remove the 12 digits.',
    },
    'date.missing': {
      what: 'The date is missing.',
      why: '',
      next: 'Please enter year, month and day.',
    },
    'date.form': {
      what: 'This cannot be read as a date.',
      why: '',
      next: 'Please enter year, month and day, for example 2025, 4, 10.',
    },
    'date.year': {
      what: 'The year cannot be read.',
      why: '',
      next: 'Please enter it like 2025 or R7.',
    },
    'date.year-short': {
      what: '“{year}” alone is not clear.',
      why: '',
      next: 'Please enter it like 2025 or R7.',
    },
    'date.month': {
      what: 'The month cannot be read.',
      why: '',
      next: 'Please enter a number from 1 to 12.',
    },
    'date.day': {
      what: 'The day cannot be read.',
      why: '',
      next: 'Please enter a number from 1 to 31.',
    },
    'date.no-such-day': {
      what: 'Month {month} of {year} has {last} days.',
      why: '',
      next: 'Please check the day.',
    },
    'date.era-before': {
      what: '{era} began on {first}.',
      why: '',
      next: 'Please enter {instead}, or a year like 2025.',
    },
    'date.era-after': {
      what: '{era} ended on {last}.',
      why: '',
      next: 'Please enter {instead}, or a year like 2025.',
    },
    'birth.future': {
      what: 'This date is after today.',
      why: '',
      next: 'Please check the date of birth.',
    },
    fileMissing: {
      what: 'No file is chosen.',
      why: '',
      next: 'Please choose a photo or PDF, then press again.',
    },
    fileMany: {
      what: 'Too many files.',
      why: '',
      next: 'Please use at most {max}.',
    },
    fileName: {
      what: 'The name of the file cannot be read.',
      why: '',
      next: 'Please rename it and choose it again.',
    },
    fileEmpty: {
      what: '“{name}” is empty.',
      why: '',
      next: 'Please choose another file.',
    },
    fileTooBig: {
      what: '“{name}” is too large.',
      why: '',
      next: 'Please choose files of at most {limitMb} MB.',
    },
    fileType: {
      what: '“{name}” is of a kind we cannot take.',
      why: '',
      next: 'Please choose a PDF, JPEG, PNG or HEIC file.',
    },
    fileContent: {
      what: '“{name}” could not be opened.',
      why: 'It is damaged, or its name does not fit.',
      next: 'Please take the photo again or choose another file.',
    },
    filePixels: {
      what: 'The picture “{name}” is too large.',
      why: '',
      next: 'Please choose a smaller one.',
    },
    workersBusy: {
      what: 'Too many people are using this now.',
      why: '',
      next: 'Please wait a moment and try again.',
    },
  },
  easy: formFieldRefusalsEasy,
  zh: formFieldRefusalsZh,
  pt: formFieldRefusalsPt,
  vi: formFieldRefusalsVi,
  tl: formFieldRefusalsTl,
  ne: formFieldRefusalsNe,
})
