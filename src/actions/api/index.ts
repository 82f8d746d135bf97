import type { ActionType } from '../action.ts'
import { abGetEntryV12 } from './ab-get-entryv12.ts'
import { addressBookList } from './address-book-list.ts'
import { contactsCmplt23 } from './contacts-cmplt23.ts'
import { getAgtdtlsV23 } from './get-agtdtlsv23.ts'
import { restApi } from './rest-api.ts'
import { skillagentsV4 } from './skillagentsv4.ts'
import { sklGetdetsV18 } from './skl-getdetsv18.ts'

/** What asks outside, and what asks the platform’s API as if it were outside. */
export const apiActions: readonly ActionType[] = [
  restApi,
  abGetEntryV12,
  addressBookList,
  contactsCmplt23,
  getAgtdtlsV23,
  skillagentsV4,
  sklGetdetsV18,
]
