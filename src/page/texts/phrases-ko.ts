/** Why an agent gets a contact of messages, where it is offered and where she has it. */
const reasons = Object.entries({
  preferred: '우선 상담원',
  proficiency: '숙련도',
  fallback: '대기 시간이 지나 다른 상담원에게',
  target: '지정된 상담원',
  'reject-requeue': '거절되어 다시 배정',
}).flatMap(([reason, korean]): readonly (readonly [RegExp, string])[] => [
  [new RegExp(`^the contact: ${reason}$`), `문의(${korean})`],
  [new RegExp(`^${reason}$`), korean],
])

/** What the platform itself says in a record, which is in English; names and numbers in it stay. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^the call$/, '통화'],
  [/^to skill (.+)$/, '스킬 $1(으)로'],
  [/^to (.+)$/, '$1(으)로'],
  [/^skill (.+)$/, '스킬 $1'],
  [/^(.+) \(by itself\)$/, '$1 (자동)'],
  [/^by itself$/, '자동으로'],
  [/^by the transfer$/, '전환 때문에'],
  [/^(.+) is free$/, '$1 대기 중'],
  [/^(.+) does not answer$/, '$1 응답 없음'],
  [/^it was not confirmed in time$/, '제때 확인되지 않음'],
  [/^her own phone$/, '자기 전화기'],
  [/^(.+) as (\+\d+)$/, '$1 (발신 번호 $2)'],
  [/^as (.+)$/, '$1(으)로'],
  [/^(.+) is closed: (.+)$/, '$1 닫힘, $2'],
  [/^(\S+) is silent from here on \((R\d+)\)$/, '여기부터 $1에 소리가 없음 ($2)'],
  [/^(\S+) can be heard again \((R\d+)\)$/, '$1에 다시 소리가 있음 ($2)'],
  [/^"([^"]*)" \(line (\d+)\): (\S+) records already \((R\d+)\)$/, '“$1” ($2번째 줄): $3에 이미 녹음 중 ($4)'],
  [/^the call goes back to the queue$/, '통화가 대기열로 돌아감'],
  [/^it rings out and goes back to the queue$/, '벨이 끝까지 울리고 대기열로 돌아감'],
  [/^the device is a new one for the SDK$/, 'SDK에는 새 기기임'],
  [/^a verified customer$/, '본인 확인된 고객'],
  [/^(\d+) tickets? into (.+)$/, '티켓 $1개를 $2에'],
  [/^of (\S+) closes$/, '닫힘: $1'],
  [/^the target of first response is reached$/, '첫 응답 목표 시간에 이름'],
  [/^the target of solution is reached$/, '해결 목표 시간에 이름'],
  ...reasons,
  [/^is preferred and not available$/, '우선 상담원이 대기 상태가 아님'],
  [/^(.+) did not come$/, '$1 오지 않음'],
  [/^the customer waits for an answer$/, '고객이 답을 기다림'],
  [/^the customer is silent$/, '고객이 답하지 않음'],
  [/^the CRM with its key$/, 'CRM이 자기 키로'],
]

/** In whose events the text is what a person or a file said; such a text stays as it is. */
const quoted = new Set(['press', 'say', 'message', 'play', 'music', 'click', 'whisper', 'countdown', 'sms', 'signal'])

/** The platform's words in Korean, as far as they are known. */
export function phraseKo(event: string, text: string): string {
  if (quoted.has(event)) return text
  const known = phrases.find(([pattern]) => pattern.test(text))
  return known ? text.replace(known[0], known[1]) : text
}
