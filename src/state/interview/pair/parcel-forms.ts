import type { InterviewParcel } from '#src/domain/interview/interview-parcel.ts'
import { parcelFile, parcelLink } from '#src/exchange/interview/parcel-text.ts'

/** A parcel as it is handed over. */
export interface ParcelForms {
  /** Null when it would be too long for a link. */
  readonly link: string | null
  readonly file: { readonly name: string; readonly text: string }
}

const names: Record<InterviewParcel['kind'], string> = {
  invitation: 'interview-invitation',
  'self-rating': 'interview-self-rating',
  debrief: 'interview-debrief',
}

/** `named` goes into the link, `whole`, which may carry more, into the file. */
export function parcelForms(named: InterviewParcel, whole: InterviewParcel): ParcelForms {
  const [page = ''] = window.location.href.split('#')
  return {
    link: parcelLink(named, page),
    file: { name: `${names[whole.kind]}.pacsready-interview`, text: parcelFile(whole) },
  }
}
