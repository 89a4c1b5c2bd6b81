/** Refusals of よくある質問, read by offices and the help desk alone (HLP-2). */
import { defineRefusals } from '../refusal-texts.ts'

export const helpArticleRefusals = defineRefusals({
  ja: {
    'article.no-question': {
      what: '質問が入力されていません。',
      why: '読む方は、質問を見て、自分に関係があるかを決めます。',
      next: '質問を入力してください。使わない言葉の欄は、質問も回答も空にしてください。',
    },
    'article.no-answer': {
      what: '回答が入力されていません。',
      why: '質問だけでは、読む方の役に立ちません。',
      next: '回答を入力してください。使わない言葉の欄は、質問も回答も空にしてください。',
    },
    'article.long': {
      what: '文が長すぎます。',
      why: '{longest}文字まで載せられます。',
      next: '短くするか、2つの記事に分けてください。',
    },
    'article.somebody': {
      what: 'メールアドレスか、マイナンバーのような数字があります。',
      why: '記事はだれでも読めます。個人がわかることは載せられません。',
      next: 'その部分を消してください。',
    },
    'article.look-first': {
      what: '個人がわかることがないか、まだ確かめられていません。',
      why: '記事はほかの方も読みます。質問した方やお子さまのことがわからないようにします。',
      next: '文を読みなおしてから、確かめたことにチェックを付けてください。',
    },
    'article.only-proposes': {
      what: 'この操作は、ヘルプデスクと国だけができます。',
      why: '記事は、すべての市区町村の方が読みます。市区町村は、案を出して、公開の前に直せます。',
      next: '案として保存してください。公開中の記事を直したいときは、新しい案に書いてください。',
    },
    'article.withdrawn': {
      what: 'この記事は、もう取り下げられています。',
      why: '取り下げた記事は、ヘルプに出ていません。',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
  },
})
