import { expect, test } from 'vitest'
import { builtins } from '../../src/snippet/builtins/index.ts'
import { printed } from './play.ts'

const variables = {
  d: { kind: 'date', days: 46347.25 } as const, // 2026-11-21 06:00, a Saturday
  list: 'a|b|c',
}

/** Every built-in function stands here, tried at least once. */
const cases: readonly (readonly [text: string, expected: string])[] = [
  ['"abcd".left(2)', 'ab'],
  ['"ab".left(9)', 'ab'],
  ['left("abcd", 2)', 'ab'],
  ['"abcd".right(3)', 'bcd'],
  ['"abcd".right(0)', ''],
  ['"abcd".mid(2, 2)', 'bc'],
  ['"+6125".substr(4, 99)', '25'],
  ['"aB".upper()', 'AB'],
  ['"aB".lower()', 'ab'],
  ['" a ".trim()', 'a'],
  ['"abc".length()', '3'],
  ['"abc".contains("b")', 'True'],
  ['"abc".contains("B")', 'False'],
  ['"abc".indexof("c")', '3'],
  ['list.indexof("c")', '3'],
  ['list.index("q")', '0'],
  ['"a+b+".replace("+", "")', 'ab'],
  ['"a".replace("", "x")', 'a'],
  ['"a,b".split(",")', 'a|b'],
  ['"a".append("b")', 'ab'],
  ['char(65)', 'A'],
  ['char(0 - 1)', 'failed: there is no character -1'],
  ['"12".isnumeric', 'True'],
  ['isnumeric("x")', 'False'],
  ['7.format("00")', '07'],
  ['1234.5.format("#,##0.00")', '1,234.50'],
  ['0.25.format("0%")', '25%'],
  ['5.format("D3")', '005'],
  ['1234.567.format("N1")', '1,234.6'],
  ['1.5.format("F2")', '1.50'],
  ['0.5.format("P0")', '50 %'],
  ['(0-5).format("0;(0)")', '(5)'],
  ['d.format("yyyy")', '2026'],
  ['"text".format("00")', 'text'],
  ['abs(0 - 3)', '3'],
  ['logn(8, 2)', '3'],
  ['logn(0, 2)', 'failed: the result is no number'],
  ['random(10)', '5'],
  ['floor(2.7)', '2'],
  ['ceil(2.1)', '3'],
  ['min(2, 1)', '1'],
  ['max(2, 1)', '2'],
  ['round(2.5)', '2'],
  ['round(2.345, 1)', '2.3'],
  ['now()', '11/21/2026 02:05:09 PM'],
  ['asdate(d)', '11/21/2026'],
  ['astime(d)', '06:00:00'],
  ['"11/21/2026 8:00 PM".asdatetime()', '11/21/2026 08:00:00 PM'],
  ['asdatetime()', '11/21/2026 02:05:09 PM'],
  ['d.asdatedow()', '6'],
  ['d.asgmt()', '11/20/2026 08:00:00 PM'],
  ['d.asutc()', '11/20/2026 08:00:00 PM'],
  ['d.asisodatetime()', '2026-11-21T06:00:00.000+10:00'],
  ['datebuild(2024, 2, 29)', '02/29/2024'],
  ['datebuild(2023, 2, 29)', 'failed: there is no such date'],
  ['datetimebuild(2024, 2, 29, 13, 1, 2)', '02/29/2024 01:01:02 PM'],
  ['dateadd(d, 1.5)', '11/22/2026 06:00:00 PM'],
  ['dateadd("hour", d, 2)', '11/21/2026 08:00:00 AM'],
  ['d.dateadd("day", -30)', '10/22/2026 06:00:00 AM'],
  ['dateadd("month", datebuild(2024, 1, 31), 1)', '02/29/2024 12:00:00 AM'],
  ['dateadd("year", d, 99999)', 'failed: there is no such date'],
  ['datediff("day", d, dateadd(d, 2.9))', '2'],
  ['datediff("minute", d, dateadd("minute", d, 7))', '7'],
  ['datediff("month", datebuild(2024, 1, 31), datebuild(2024, 2, 29))', '0'],
  ['datediff("year", datebuild(2020, 1, 1), datebuild(2024, 1, 1))', '4'],
  ['d.datefmt("yyyy-MM-dd HH:mm:ss")', '2026-11-21 06:00:00'],
  ['d.datefmt("yyyy_mm_dd hh:mm")', '2026_00_21 06:00'],
  ['d.datefmt("ddd d MMM yy h:mm tt zzz")', 'Sat 21 Nov 26 6:00 AM +10:00'],
  ['"yesterday".datefmt("yyyy")', 'failed: "yesterday" is no date'],
  ['d.datepart("hour")', '6'],
  ['datepart("dayofyear", d)', '325'],
  ['list.count', '3'],
  ['list.size()', '3'],
  ['asjson("a")', '"a"'],
  ['asxml("a")', '<root>a</root>'],
  ['list.savetodb(1)', 'a|b|c'],
  ['GetRESTProxy().StatusCode', '0'],
  ['GetRESTProxy().AddHeader("a", "b")', ''],
  ['GetRESTProxy().MakeRestRequest("u", "", 0, "GET")', ''],
  ['"x".AddHeader("a", "b")', 'failed: what stands before the dot does not come from GetRESTProxy()'],
]

test.each(cases)('%s is %s', (text, expected) => {
  expect(printed(text, { variables })).toBe(expected)
})

test('every built-in function is tried', () => {
  const tried = cases.map(([text]) => text.toLowerCase()).join('\n')
  expect([...builtins.keys()].filter(name => !new RegExp(`\\b${name}\\b`).test(tried))).toEqual([])
})
