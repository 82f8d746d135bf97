/** One rule of how events reach a script, for `explain`. */
export interface EventRule {
  readonly id: `E${number}`
  readonly title: string
  readonly says: string
  /** The same in Korean, for those who train agents. */
  readonly korean: string
  /** Whether a part of it is our reading where the sources are silent (◇). */
  readonly assumed: boolean
}

/** What makes scripts hard to read: which path runs, and what ends it. */
export const eventRules: readonly EventRule[] = [
  {
    id: 'E1',
    title: 'One running path',
    says: 'A contact has one running path. An event action takes over: the path that was running is ended, not paused, and nothing returns to it.',
    korean:
      '하나의 컨택에는 실행 중인 경로가 하나뿐입니다. 이벤트 액션이 시작되면 실행 중이던 경로는 멈추는 것이 아니라 끝나며, 다시 돌아가지 않습니다.',
    assumed: false,
  },
  {
    id: 'E2',
    title: 'Reqagent does not wait',
    says: 'After Reqagent the path goes on, with hold music for example, until Onanswer takes over. Without an Onanswer the script sleeps when an agent answers.',
    korean:
      'Reqagent 다음에도 경로는 계속됩니다(예: 대기 음악). 상담원이 응답하면 Onanswer가 이어받고, Onanswer가 없으면 스크립트는 잠듭니다.',
    assumed: false,
  },
  {
    id: 'E3',
    title: 'A path that ends sleeps',
    says: 'A path that runs out, or meets Stop, sleeps; only an event wakes it. Taking a call off hold ends what Onhold was doing, and the script sleeps.',
    korean:
      '경로가 끝나거나 Stop을 만나면 스크립트는 잠들고 이벤트만이 깨울 수 있습니다. 보류를 해제하면 Onhold가 하던 일은 끝나고 스크립트는 잠듭니다.',
    assumed: false,
  },
  {
    id: 'E4',
    title: 'A hang-up ends the script, unless it has Onrelease',
    says: 'On a hang-up the script dies, unless it has Onrelease: then it runs from there until it runs out or meets Stop or Hangup. Hangup and End run Onrelease too. Play, Menu and Record do nothing there.',
    korean:
      '통화가 끊기면 스크립트는 종료됩니다. Onrelease가 있으면 거기서부터 끝날 때까지 실행됩니다. Hangup과 End도 Onrelease를 실행하며, 그 안에서 Play, Menu, Record는 아무 일도 하지 않습니다.',
    assumed: false,
  },
  {
    id: 'E5',
    title: 'The innermost handler takes the event',
    says: 'Inside Runsub the innermost script with a handler for the event takes it. Scripts called from that one are dropped, its callers stay. End in a subscript ends the whole script. The variables of a subscript die at Return, those with global: stay.',
    korean:
      'Runsub 안에서는 해당 이벤트 처리기를 가진 가장 안쪽 스크립트가 이벤트를 받습니다. 그 스크립트가 부른 것은 버려지고 부모는 남습니다. 하위 스크립트의 End는 전체를 끝냅니다. 하위 스크립트의 변수는 Return에서 사라지고 global: 변수는 남습니다.',
    assumed: true,
  },
  {
    id: 'E6',
    title: 'Buttons stay until they are taken away',
    says: "Indicate shows a button on the agent's desktop, and a click raises Onsignal. The first text of ActionValue is the contact, the others are its parameters. The button stays, after the contact too, until an Indicate of the same Name turns it off.",
    korean:
      'Indicate는 상담원 화면에 버튼을 표시하고, 클릭하면 Onsignal이 발생합니다. ActionValue의 첫 텍스트는 컨택이고 나머지는 매개변수입니다. 버튼은 같은 Name의 Indicate가 끌 때까지, 통화가 끝난 뒤에도 남아 있습니다.',
    assumed: true,
  },
  {
    id: 'E7',
    title: 'Prompts reach the caller only without an agent',
    says: 'Play, Music and Menu do nothing once an agent has answered, except under Onhold or after Unlink. Whisper works.',
    korean:
      '상담원이 응답한 뒤에는 Onhold 중이거나 Unlink 이후가 아니면 Play, Music, Menu가 아무 일도 하지 않습니다. Whisper는 동작합니다.',
    assumed: false,
  },
  {
    id: 'E8',
    title: 'A Menu has no retry of its own',
    says: 'An unlinked digit takes Default. MaxDigits counts the terminator. Timeout and InterDigitTimeout fall to Default when they are not wired; with no Default the caller is stuck. Onanswer runs again at each answer of a transferred call.',
    korean:
      '연결되지 않은 숫자는 Default로 갑니다. MaxDigits에는 종료 키도 포함됩니다. Timeout과 InterDigitTimeout이 연결되지 않으면 Default로 가며, Default도 없으면 고객은 갇힙니다. 전환된 통화가 응답될 때마다 Onanswer가 다시 실행됩니다.',
    assumed: false,
  },
]
