/** What happens at the agents' desks, as a line of the transcript says it; `…` stands for what the entry says beside. */
export const deskVerbs: Readonly<Record<string, string>> = {
  offer: 'is offered …',
  rona: 'does not answer …: RONA',
  entryPoint: 'goes on at entry point …',
  requeue: '… goes back to the queue',
  arrive: '… comes in',
  depart: '… is over',
  state: 'chooses …',
  pauseRecording: 'pauses the recording',
  resumeRecording: 'lets the recording go on',
  setVariable: 'writes …',
  outdial: 'dials …',
  outdialFails: 'gets no answer: …',
  end: 'ends the call',
  endConsult: 'ends the consultation',
  consultOffered: 'can consult: …',
  confirmConsult: 'confirms the consultation with …',
  consultCancelled: 'has no consultation: …',
  wrapupBegins: 'has to wrap up …',
  wrapup: 'wraps up: …',
  extendWrapup: 'takes her time to wrap up',
}

/** What somebody wanted when a rule of the desk refused it. */
export const deskTries: Readonly<Record<string, string>> = {
  state: 'chooses a state',
  setVariable: 'writes a variable',
  outdial: 'dials',
  wrapup: 'wraps up',
  confirmConsult: 'confirms a consultation',
  transfer: 'transfers',
  consult: 'consults',
}

/** What nobody does: the center itself. */
export const ofCenter: ReadonlySet<string> = new Set([
  ...['requeue', 'arrive', 'depart', 'entryPoint'],
  ...['fallback', 'window', 'breach', 'approve', 'flag', 'optIn', 'optOut'],
])
