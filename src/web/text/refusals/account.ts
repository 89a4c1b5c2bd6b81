/** Refusals of accounts, logins, links and proofs (ACC-1..6). */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  accountRefusalsEasy,
  accountRefusalsNe,
  accountRefusalsPt,
  accountRefusalsTl,
  accountRefusalsVi,
  accountRefusalsZh,
} from './account-languages.ts'

const accountRefusalsJa = {
  'login-wrong': {
    what: 'メールアドレスかパスワードが違います。',
    why: '',
    next: '入力を確かめて、もう一度お試しください。忘れたときは「パスワードを忘れたとき」から設定しなおせます。',
  },
  'login-other-side': {
    what: 'このアカウントは、この入口からは使えません。',
    why: '保護者・事業所・自治体で、ログインの入口が分かれています。',
    next: '画面の下の、ほかの入口からログインしてください。',
  },
  'login-stopped': {
    what: 'このアカウントは、いま使えません。',
    why: '利用が止められているか、役割の期間が終わっています。',
    next: 'くわしいことは、市区町村の窓口か、管理者の方にお問い合わせください。',
  },
  loginBusy: {
    what: 'ログインする方が多く、混み合っています。',
    why: 'まだログインできていません。',
    next: '少し待ってから、もう一度「ログインする」を押してください。',
  },
  'attempt-over': {
    what: 'ログインの途中で時間がたちました。',
    why: '安全のため、確認コードの入力は30分で終わりになります。',
    next: 'もう一度、メールアドレスとパスワードから始めてください。',
  },
  'code-form': {
    what: '確認コードは、数字6けたです。',
    why: '',
    next: 'メールに書かれた6けたの数字を入力してください。',
  },
  'code-wrong': {
    what: '確認コードが違います。',
    why: '',
    next: 'いちばん新しいメールの6けたの数字を入力してください。5回続けて合わないと、そのコードは使えなくなります。',
  },
  'code-spent': {
    what: 'この確認コードは使えなくなりました。',
    why: '入力が5回違っていたためです。',
    next: '「確認コードをもう一度送る」から、新しいコードを受け取ってください。',
  },
  'code-expired': {
    what: 'この確認コードは、もう使えません。',
    why: '送ってから10分がたったか、新しいコードに替わっています。',
    next: '「確認コードをもう一度送る」から、新しいコードを受け取ってください。',
  },
  'code-wait': {
    what: 'いまは、確認コードを送れません。',
    why: '続けて送ると、どれが新しいコードか分からなくなるためです。',
    next: 'あと{minutes}分ほど待ってから、もう一度送ってください。',
  },
  'password-wrong': {
    what: 'パスワードが違います。',
    why: '',
    next: 'ログインに使っている、ご自分のパスワードを入力してください。',
  },
  'password.missing': {
    what: 'パスワードが入力されていません。',
    why: '',
    next: 'パスワードを入力してください。',
  },
  'password.short': {
    what: 'パスワードが短すぎます（いまは{length}文字です）。',
    why: '短いパスワードは、ほかの人に見つけられやすいためです。',
    next: '{min}文字以上にしてください。',
  },
  'password.long': {
    what: 'パスワードが長すぎます。',
    why: '',
    next: '{max}文字までにしてください。',
  },
  'password.common': {
    what: 'このパスワードは使えません。',
    why: 'よく使われる言葉や並びで、ほかの人に見つけられやすいためです。',
    next: '関係のない言葉をいくつかつなげるなど、別のパスワードにしてください。',
  },
  'password.context': {
    what: 'このパスワードは使えません。',
    why: 'メールアドレスやお名前、この制度の名前などから、ほかの人が思いつきやすいためです。',
    next: '「{word}」を使わない、別のパスワードにしてください。',
  },
  'second-step-short': {
    what: 'いまのパスワードのままでは、2段階認証を無効にできません。',
    why: '確認コードを使わないときは、{min}文字以上のパスワードで守る必要があります（いまは{length}文字です）。',
    next: '先にパスワードを{min}文字以上に変えてから、もう一度お試しください。',
  },
  'end-certificate': {
    what: 'まだアカウントを終わらせることができません。',
    why: '有効な認定があるためです。',
    next: '先に「変更の届け出」から、認定を終える届け出をしてください。',
  },
  'end-booking': {
    what: 'まだアカウントを終わらせることができません。',
    why: 'これからの予約か、利用中の予約があるためです。',
    next: '先に予約を取り消すか、利用が終わってからお試しください。',
  },
  'end-application': {
    what: 'まだアカウントを終わらせることができません。',
    why: '審査を待っている申請があるためです。',
    next: '先に申請を取り下げるか、結果が出てからお試しください。',
  },
  'passkey-wrong': {
    what: 'パスキーを確かめられませんでした。',
    why: '時間がたったか、このアカウントのパスキーではありません。',
    next: 'もう一度お試しください。うまくいかないときは、パスワードをお使いください。',
  },
  'passkeys-many': {
    what: 'パスキーは、これ以上追加できません。',
    why: '1つのログインで使えるパスキーは、{max}個までです。',
    next: '使っていないパスキーを削除してから、もう一度追加してください。',
  },
  'blocked-by-ward': {
    what: '代理利用者のログインは、市区町村が止めています。',
    why: '市区町村が止めたログインは、市区町村だけが再開できます。',
    next: 'くわしいことは、市区町村の窓口にお問い合わせください。',
  },
  'link-gone': {
    what: 'このリンクは、もう使えません。',
    why: '期限が過ぎたか、すでに使われたか、新しいリンクに替わっています。',
    next: 'もう一度リンクを送って、新しいメールのリンクを開いてください。',
  },
  'mail-form': {
    what: 'メールアドレスの形が正しくありません。',
    why: '',
    next: '「name@example.jp」のような形で、半角で入力してください。',
  },
  'mail-same': {
    what: 'いまと同じメールアドレスです。',
    why: '',
    next: '新しいメールアドレスを入力してください。',
  },
  'mail-taken': {
    what: 'このメールアドレスは、ほかのアカウントで使われています。',
    why: '1つのメールアドレスでログインできるアカウントは、1つだけです。',
    next: '別のメールアドレスで、もう一度お申し出ください。',
  },
} as const
export type AccountRefusalWords = { readonly [K in keyof typeof accountRefusalsJa]: RefusalWords }

export const accountRefusals = defineRefusals({
  ja: accountRefusalsJa,
  en: {
    'login-wrong': {
      what: 'Mail address or password is wrong.',
      why: '',
      next: 'Please check and try again. If you forgot it, use “Forgot your password?”.',
    },
    'login-other-side': {
      what: 'This account does not work at this entrance.',
      why: 'Guardians, facilities and city offices have separate entrances.',
      next: 'Please use another entrance at the bottom of the screen.',
    },
    'login-stopped': {
      what: 'This account cannot be used now.',
      why: 'It was stopped, or its role has ended.',
      next: 'Please ask the desk of your city or your administrator.',
    },
    loginBusy: {
      what: 'Many people are logging in.',
      why: 'You are not logged in yet.',
      next: 'Please wait a moment and press “Log in” again.',
    },
    'attempt-over': {
      what: 'The login took too long.',
      why: 'For safety the code must be entered within 30 minutes.',
      next: 'Please start again with mail address and password.',
    },
    'code-form': {
      what: 'The code has 6 digits.',
      why: '',
      next: 'Please enter the 6 digits from the mail.',
    },
    'code-wrong': {
      what: 'The code is wrong.',
      why: '',
      next: 'Please enter the 6 digits of the newest mail. After 5 wrong tries the code stops working.',
    },
    'code-spent': {
      what: 'This code no longer works.',
      why: 'It was wrong 5 times.',
      next: 'Please get a new one by “Send the code again”.',
    },
    'code-expired': {
      what: 'This code no longer works.',
      why: '10 minutes have passed, or a newer code was sent.',
      next: 'Please get a new one by “Send the code again”.',
    },
    'code-wait': {
      what: 'We cannot send a code now.',
      why: 'Several codes in a row would be confusing.',
      next: 'Please wait about {minutes} minutes and send again.',
    },
    'password-wrong': {
      what: 'The password is wrong.',
      why: '',
      next: 'Please enter the password you log in with.',
    },
    'password.missing': {
      what: 'The password is missing.',
      why: '',
      next: 'Please enter the password.',
    },
    'password.short': {
      what: 'The password is too short ({length} characters).',
      why: 'Others could find it easily.',
      next: 'Please use at least {min} characters.',
    },
    'password.long': {
      what: 'The password is too long.',
      why: '',
      next: 'Please use at most {max} characters.',
    },
    'password.common': {
      what: 'This password cannot be used.',
      why: 'It is a common word or pattern that others try first.',
      next: 'Please use something else, for example several unrelated words.',
    },
    'password.context': {
      what: 'This password cannot be used.',
      why: 'Others could guess it from your mail address, your name or the name of the service.',
      next: 'Please use another one without “{word}”.',
    },
    'second-step-short': {
      what: 'With this password the second step cannot be switched off.',
      why: 'Without codes the password needs at least {min} characters (now {length}).',
      next: 'Please change the password to at least {min} characters first, then try again.',
    },
    'end-certificate': {
      what: 'The account cannot be ended yet.',
      why: 'There is a valid certificate.',
      next: 'Please end the certificate first, under “Changes”.',
    },
    'end-booking': {
      what: 'The account cannot be ended yet.',
      why: 'There is a booking to come or in use.',
      next: 'Please cancel it first, or wait until it is over.',
    },
    'end-application': {
      what: 'The account cannot be ended yet.',
      why: 'There is an application waiting for a decision.',
      next: 'Please withdraw it first, or wait for the result.',
    },
    'passkey-wrong': {
      what: 'The passkey could not be checked.',
      why: 'It took too long, or it is not a passkey of this account.',
      next: 'Please try again, or use your password.',
    },
    'passkeys-many': {
      what: 'No more passkeys can be added.',
      why: 'A login can have up to {max}.',
      next: 'Please remove one you do not use, then add again.',
    },
    'blocked-by-ward': {
      what: 'The city has stopped the login of guardian 2.',
      why: 'Only the city can open it again.',
      next: 'Please ask the desk of your city or ward.',
    },
    'link-gone': {
      what: 'This link no longer works.',
      why: 'Its time is over, it was used, or a newer one was sent.',
      next: 'Please send the link again and open the newest mail.',
    },
    'mail-form': {
      what: 'This is not a mail address.',
      why: '',
      next: 'Please enter it like name@example.jp.',
    },
    'mail-same': {
      what: 'This is the same mail address as now.',
      why: '',
      next: 'Please enter the new one.',
    },
    'mail-taken': {
      what: 'Another account uses this mail address.',
      why: 'One mail address opens one account.',
      next: 'Please use another mail address.',
    },
  },
  easy: accountRefusalsEasy,
  zh: accountRefusalsZh,
  pt: accountRefusalsPt,
  vi: accountRefusalsVi,
  tl: accountRefusalsTl,
  ne: accountRefusalsNe,
})
