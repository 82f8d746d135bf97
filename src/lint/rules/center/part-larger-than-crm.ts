import { centerRule } from '../../rule.ts'

export const partLargerThanCrm = centerRule({
  code: 'center/part-larger-than-crm',
  severity: 'warning',
  summary: 'The CRM takes no file as large as a part of a recording.',
  why: 'Every full part is refused however often it is sent: longer recordings are lost after seven days.',
  rests: 'CC-30 (CC-L5)',
  bad: `
center: Demo
storage: { crmMaxMegabytes: 25 }`,
  good: `
center: Demo
storage: { crmMaxMegabytes: 25, partMegabytes: 25 }`,
  *check({ center: { calls, placeOf } }) {
    const storage = calls?.storage
    if (!storage || !placeOf || storage.sink !== 'crm' || storage.crmMaxMegabytes >= storage.partMegabytes) return
    yield {
      at: placeOf('storage', 'crmMaxMegabytes'),
      message: `the CRM takes ${storage.crmMaxMegabytes} MB, and a part has ${storage.partMegabytes} MB: longer recordings are lost`,
      hint: 'make "partMegabytes" as small as the limit of the CRM',
    }
  },
})
