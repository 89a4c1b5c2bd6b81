import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readArticle, readArticles, readPublished } from './read-articles.ts'
import { saveHelpArticle, withdrawHelpArticle } from './save-article.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const helpArticleRoutes: Route[] = [
  read(contract.getHelpArticles, readPublished),
  read(contract.getOfficeArticles, readArticles),
  read(contract.getOfficeArticle, readArticle),
  change(contract.saveHelpArticle, saveHelpArticle, nothing),
  change(contract.withdrawHelpArticle, withdrawHelpArticle, nothing),
]
