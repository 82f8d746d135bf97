import { expect, test } from 'vitest'
import { en } from '../../src/page/texts/en.ts'
import { ko } from '../../src/page/texts/ko.ts'
import { deskVerbs } from '../../src/report/desk-words.ts'

test('what happens is worded in every language', () => {
  expect(Object.keys(ko.events).sort()).toEqual(Object.keys(en.events).sort())
  expect(Object.keys(ko.events)).toEqual(expect.arrayContaining(Object.keys(deskVerbs)))
})
