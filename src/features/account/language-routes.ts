/** Language: endpoint bound to its use case. */
import { change, type Route } from '../../platform/http/route.ts'
import { chooseLanguage } from './choose-language.ts'
import * as contract from './language-contract.ts'

export const languageRoutes: Route[] = [change(contract.chooseLanguage, chooseLanguage, async () => ({}))]
