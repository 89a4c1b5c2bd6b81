import { facilityPages } from '../facility/pages.ts'
import { start } from './runtime.ts'

void start(facilityPages)
