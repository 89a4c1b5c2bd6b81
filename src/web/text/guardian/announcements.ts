/** お知らせ of the town, as guardians and facilities read them. */
import { catalogue } from '../catalogue.ts'

export const announcementTexts = catalogue({
  ja: {
    title: '市区町村からのお知らせ',
    none: 'お知らせはありません',
    noneText: 'お住まいの市区町村からのお知らせは、ここに表示されます。',
    unread: '新しい',
    from: '{town}から　{when}',
    back: 'お知らせの一覧',
    home: '{town}からのお知らせ',
    answers: 'お問い合わせに、新しい回答が{n}件あります',
    markRead: '読みました',
    read: '読んだお知らせです。',
  },
  en: {
    title: 'News from your town',
    none: 'No news',
    noneText: 'News from your municipality appears here.',
    unread: 'New',
    from: '{town}, {when}',
    back: 'All news',
    home: 'News from {town}',
    answers: '{n, one: # new answer, other: # new answers} to your questions',
    markRead: 'I have read it',
    read: 'You have read this.',
  },
  easy: {
    title: '{市|し}や{区|く}からの お{知|し}らせ',
    none: 'お{知|し}らせは ありません',
    noneText: '{住|す}んでいる {市|し}や{区|く}からの お{知|し}らせは、ここに {出|で}ます。',
    unread: '{新|あたら}しい',
    from: '{town}から　{when}',
    back: 'お{知|し}らせの {一覧|いちらん}',
    home: '{town}からの お{知|し}らせ',
    answers: 'あなたの {質問|しつもん}に、{新|あたら}しい {答|こた}えが {n}{件|けん} あります',
    markRead: '{読|よ}みました',
    read: '{読|よ}んだ お{知|し}らせです。',
  },
})
