import type { RuleId } from './book.ts'

/** One rule of the specification, for `explain` and for the lines of a page. */
export interface RecordingRule {
  readonly id: RuleId
  readonly title: string
  readonly says: string
  /** The same in Korean, for those who train agents. */
  readonly korean: string
  /** Whether the rule, or a part of it, is our reading where the sources are silent (◇). */
  readonly assumed: boolean
}

/** Every recording rule, in the order of the specification. */
export const rules: readonly RecordingRule[] = [
  {
    id: 'R1',
    title: "The caller's refusal is final",
    says: 'Once DoNotRecord has run, nothing of this contact is recorded any more: not after a transfer, not in a conference, not for a child contact, whoever asks for it. It cannot be undone, and it is forgotten with the contact.',
    korean:
      '고객이 녹음을 거부하여 DoNotRecord가 실행되면 그 컨택은 끝까지 녹음되지 않습니다. 호 전환, 회의 통화, 다시 대기열로 간 하위 컨택도 마찬가지이며, 누가 요청해도 되돌릴 수 없습니다. 이번 컨택에만 적용되고 다음 통화에는 남지 않습니다.',
    assumed: false,
  },
  {
    id: 'R2',
    title: 'Start on demand beats every policy',
    says: 'LogRecordingPro Start, or an agent or a supervisor who presses record, records the call, against Do-Not-Record policies too. Only phone calls have a voice to record.',
    korean:
      'LogRecordingPro Start가 실행되거나 상담원·관리자가 녹음 버튼을 누르면, 녹음 금지 정책을 포함한 모든 정책보다 우선하여 녹음됩니다. 전화 통화에만 해당합니다.',
    assumed: false,
  },
  {
    id: 'R3',
    title: 'Stop on demand holds until a new start',
    says: 'LogRecordingPro Stop or the stop API stops what was started on demand or by a policy, here and in all later segments, outside numbers too, until a new start. Of a start and a stop, the latest wins.',
    korean:
      'LogRecordingPro Stop 또는 중지 API는 요청이나 정책으로 시작된 녹음을 멈추며, 새로 시작하기 전까지 이후의 모든 세그먼트와 외부 전환에서도 녹음되지 않습니다. 시작과 중지 중에서는 나중 것이 우선합니다.',
    assumed: true,
  },
  {
    id: 'R4',
    title: 'A Do-Not-Record policy beats a recording policy',
    says: 'If a Do-Not-Record policy fits an agent on the call, no policy records that call; a start on demand still does.',
    korean:
      '녹음 금지 정책에 해당하는 상담원이 통화에 있으면 녹음 정책은 적용되지 않습니다. 다만 요청에 의한 시작은 녹음됩니다.',
    assumed: false,
  },
  {
    id: 'R5',
    title: 'Recording policies are asked at the answer',
    says: 'When an agent answers and nobody has decided on demand or refused, the first recording policy that fits decides alone. It draws its percentage once a call, from the seed.',
    korean:
      '상담원이 응답할 때 R1~R3에서 아무것도 정해지지 않았다면, 우선순위상 처음으로 해당하는 녹음 정책 하나가 결정합니다. 비율은 통화의 시드에서 한 번만 뽑습니다.',
    assumed: true,
  },
  {
    id: 'R6',
    title: 'Some agents are never recorded',
    says: 'An agent who may not be recorded (voice) is never heard in a recording, and no statement runs while she is on the call; an agent whose screen may not be recorded has no screen entry.',
    korean:
      '음성 녹음이 허용되지 않은 상담원의 목소리는 어떤 경우에도 녹음되지 않습니다. 화면 녹화가 허용되지 않은 상담원의 화면도 녹화되지 않습니다.',
    assumed: false,
  },
  {
    id: 'R7',
    title: 'Policies never cover the IVR',
    says: 'Only a script can record the caller in the IVR.',
    korean: '녹음 정책은 IVR 구간에 적용되지 않습니다. IVR은 스크립트로만 녹음할 수 있습니다.',
    assumed: false,
  },
  {
    id: 'R8',
    title: 'Scripts record on top of the percentage',
    says: 'What a script records is not counted in the percentage of a policy: 50 % by policy and a script that records make more than 50 %.',
    korean: '스크립트가 시작한 녹음은 정책 비율에 더해집니다. 정책 50%에 스크립트 녹음이 있으면 전체는 50%를 넘습니다.',
    assumed: false,
  },
  {
    id: 'R9',
    title: 'Very short recordings are dropped',
    says: 'A recording that is shorter than 4 s in all its entries together is left out of the list, and a note says so. Statements are kept.',
    korean:
      '모든 구간을 합쳐 4초보다 짧은 녹음은 목록에서 빠지고 그 사실이 메모로 남습니다. 진술 녹음은 짧아도 남습니다.',
    assumed: true,
  },
  {
    id: 'R10',
    title: 'Start/IVR records the IVR',
    says: 'It ends when the caller hangs up, an agent answers or a Stop runs. At the answer the policies are asked as if nothing had been started.',
    korean:
      'Start/IVR은 IVR 구간을 녹음합니다. 고객이 끊거나 상담원이 응답하거나 Stop이 실행되면 끝나고, 응답 시에는 아무것도 시작되지 않은 것처럼 정책을 확인합니다.',
    assumed: false,
  },
  {
    id: 'R11',
    title: 'Start/Call records the conversation',
    says: 'With an agent on the call it starts now, before that it starts at the answer, and policies are not asked. It runs on over later segments, hold and mask until a Stop/Call or the end.',
    korean:
      'Start/Call은 상담원이 통화 중이면 바로, 그 전이면 응답 시에 녹음을 시작하며 정책은 확인하지 않습니다. 보류와 마스킹, 이후 세그먼트를 지나 Stop/Call이나 통화 종료까지 계속됩니다.',
    assumed: false,
  },
  {
    id: 'R12',
    title: 'Stop/IVR is narrow, Stop/Call is wide',
    says: 'Stop/IVR ends an IVR recording only. Stop/Call works as R3 says, also when nothing is being recorded just then.',
    korean: 'Stop/IVR은 IVR 녹음만 끝냅니다. Stop/Call은 그 순간 녹음 중이 아니어도 R3과 같이 이후 녹음을 막습니다.',
    assumed: true,
  },
  {
    id: 'R13',
    title: "RecordAgentOnly records the agent's voice alone",
    says: "It counts as a start on demand of the agent's side, from the answer, on inbound calls. A later Start/Call widens it to both sides under the same id; a Stop ends it.",
    korean:
      'RecordAgentOnly는 인바운드 통화에서 응답부터 상담원의 목소리만 MP4로 녹음합니다. 이후 Start/Call이 실행되면 같은 ID로 양쪽을 녹음하고, Stop이 실행되면 끝납니다.',
    assumed: true,
  },
  {
    id: 'R14',
    title: 'A late DoNotRecord stops at once',
    says: 'DoNotRecord must run before the agent answers. If something is being recorded when it runs, that stops at once; what was captured before stays and is flagged "before-refusal".',
    korean:
      'DoNotRecord는 상담원 응답 전에 실행되어야 합니다. 녹음 중에 실행되면 즉시 멈추고, 그 전까지의 녹음은 "before-refusal" 표시와 함께 남습니다.',
    assumed: true,
  },
  {
    id: 'R15',
    title: 'A segment is one stage between two sides',
    says: "Caller and IVR, caller and each agent, a consultation, a conference, caller and an outside number. A consultation ends the caller's segment; waiting after a transfer is none; hold begins none; one of no length is left out.",
    korean:
      '세그먼트는 양쪽 사이의 한 단계입니다. 고객과 IVR, 고객과 상담원, 상담원 간 협의, 회의, 고객과 외부 번호가 각각 하나입니다. 전환 후 대기는 세그먼트가 아니며 보류는 새 세그먼트를 만들지 않습니다.',
    assumed: true,
  },
  {
    id: 'R16',
    title: 'All segments are one contact',
    says: 'A transfer to a skill makes a child contact with a new contact id and the same master id; recording decisions go with the master.',
    korean: '모든 세그먼트는 하나의 컨택입니다. 스킬로 전환하면 contactId는 새로 생기지만 masterId는 같습니다.',
    assumed: false,
  },
  {
    id: 'R17',
    title: 'Outside numbers',
    says: 'After a transfer to an outside number a policy recording goes on only if its policy says so; what was started on demand goes on, what was stopped stays stopped. A blind transfer out of the platform ends every recording.',
    korean:
      '외부 번호로 전환하면 정책 녹음은 정책 설정에 따라 계속되거나 끝납니다. 요청으로 시작한 녹음은 계속되고 중지한 것은 중지된 채로 남습니다. 플랫폼 밖으로의 블라인드 전환은 모든 녹음을 끝냅니다.',
    assumed: false,
  },
  {
    id: 'R18',
    title: 'A disposition during the call',
    says: 'When a disposition is applied while the call goes on, a policy recording goes on only if its policy says so; what was started on demand goes on.',
    korean:
      '통화 중에 처리 코드(disposition)가 적용되면 정책 녹음은 정책 설정에 따라 계속되거나 끝나고, 요청으로 시작한 녹음은 계속됩니다.',
    assumed: false,
  },
  {
    id: 'R19',
    title: 'Mask is silence, Stop is a gap',
    says: 'Mask makes silence inside the recording, Stop makes a gap. Unmask does nothing if nothing was recorded when mask came, or if a Stop came meanwhile.',
    korean:
      '마스킹은 녹음 안에 무음을 만들고 Stop은 공백을 만듭니다. 마스킹할 때 녹음 중이 아니었거나 그사이 Stop이 있었다면 마스킹 해제는 아무 효과가 없습니다.',
    assumed: false,
  },
  {
    id: 'R20',
    title: 'A recorded statement is an artefact of its own',
    says: 'Start with UseRecordingStatementId true makes a new id, puts it in _recordingStatementId and acts on the statement alone. The refusal and agents who are never recorded bind statements too.',
    korean:
      'UseRecordingStatementId를 true로 하여 Start하면 새 ID가 _recordingStatementId에 들어가고 통화 녹음과 별개의 진술 녹음이 시작됩니다. R1과 R6은 진술 녹음에도 적용됩니다.',
    assumed: true,
  },
  {
    id: 'R21',
    title: 'When a statement ends',
    says: 'At the end of the call, when the call goes to another agent, when another participant joins, or at a Stop with UseRecordingStatementId true. A Stop with false does not end it.',
    korean:
      '진술 녹음은 통화가 끝나거나, 다른 상담원에게 가거나, 다른 참여자가 들어오거나, true로 Stop할 때 끝납니다. false로 한 Stop은 끝내지 않습니다.',
    assumed: true,
  },
  {
    id: 'R22',
    title: 'The statement id is short-lived',
    says: 'A Stop with true clears the variable, the next Start overwrites it; a statement that still runs then ends where the next one begins.',
    korean: 'true로 Stop하면 변수가 비워지고 다음 Start가 변수를 덮어씁니다. 진행 중이던 진술은 그때 끝납니다.',
    assumed: true,
  },
  {
    id: 'R23',
    title: 'The script has to keep the id',
    says: 'A Snippet has to copy the id at once. One that nothing holds at the end of the call is reported as lost.',
    korean:
      '스크립트는 Snippet으로 ID를 바로 복사해 두어야 합니다. 통화가 끝날 때 어디에도 남지 않은 ID는 잃어버린 것으로 보고됩니다.',
    assumed: false,
  },
  {
    id: 'R24',
    title: 'The same call gives the same ids',
    says: 'Statement ids are stmt-<masterId>-<n>.',
    korean: '진술 ID는 stmt-<masterId>-<n> 형식이며, 같은 통화는 항상 같은 ID를 만듭니다.',
    assumed: true,
  },
]
