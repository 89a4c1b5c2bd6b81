/** Mails about enquiries: that something came or was answered, never what it says. */
import { catalogue } from '../catalogue.ts'

export const enquiryMailTexts = catalogue({
  ja: {
    receivedSubject: 'お問い合わせを受け付けました',
    received: 'お問い合わせを受け付けました。',
    number: '受付番号　{number}',
    receivedNext: '下のリンクから、内容と回答を見られます。回答すると、メールでお知らせします。',
    keepLink: 'このリンクを知っている人は、お問い合わせの内容を見られます。ほかの人に教えないでください。',
    notMine: '心あたりがないときは、このメールを消してください。',
    answeredSubject: 'お問い合わせに回答しました',
    answered: 'お問い合わせに回答しました。',
    answeredNext: '回答の内容は、下のリンクから見られます。',
    moreToAsk: 'わからないことが残っているときは、同じ画面から続けて質問できます。',
    noReply: 'このメールに返信しても届きません。',
  },
  en: {
    receivedSubject: 'We received your question',
    received: 'We received your question.',
    number: 'Number: {number}',
    receivedNext: 'You can see your question and the answer at the link below. We will email you when there is an answer.',
    keepLink: 'Anyone who has this link can see your question. Please do not share it.',
    notMine: 'If you did not ask anything, please delete this email.',
    answeredSubject: 'Your question has been answered',
    answered: 'There is an answer to your question.',
    answeredNext: 'You can read the answer at the link below.',
    moreToAsk: 'If something is still unclear, you can ask again on the same page.',
    noReply: 'Replies to this email are not read.',
  },
  easy: {
    receivedSubject: '{質問|しつもん}を {受|う}け{付|つ}けました',
    received: 'あなたの {質問|しつもん}を {受|う}け{付|つ}けました。',
    number: '{受付|うけつけ}{番号|ばんごう}　{number}',
    receivedNext:
      '{下|した}の リンクで、{質問|しつもん}と {答|こた}えを {見|み}られます。{答|こた}えたら、メールで {知|し}らせます。',
    keepLink:
      'このリンクを {知|し}っている {人|ひと}は、{質問|しつもん}を {見|み}られます。ほかの {人|ひと}に {教|おし}えないでください。',
    notMine: '{質問|しつもん}を していないときは、このメールを {消|け}してください。',
    answeredSubject: '{質問|しつもん}に {答|こた}えました',
    answered: 'あなたの {質問|しつもん}に {答|こた}えました。',
    answeredNext: '{答|こた}えは、{下|した}の リンクで {見|み}られます。',
    moreToAsk: 'まだ わからないことが あるときは、{同|おな}じ ページで {続|つづ}けて {質問|しつもん}できます。',
    noReply: 'このメールには {返事|へんじ}が できません。',
  },
})
