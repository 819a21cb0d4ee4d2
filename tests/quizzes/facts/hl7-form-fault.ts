const forms: Readonly<Record<string, RegExp>> = {
  DT: /^\d{4}(?:(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01]))?)?$/,
  DTM: /^\d{4}(?:(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?)?)?)?)?(?:[+-]\d{4})?$/,
  TM: /^(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?)?(?:[+-]\d{4})?$/,
  NM: /^[+-]?\d*\.?\d+$/,
  SI: /^\d{1,4}$/,
}

/** Why a text is not a date, time or number of its HL7 data type, or null. */
export function formFault(text: string, datatype: string): string | null {
  const form = forms[datatype === 'TS' ? 'DTM' : datatype]
  return text === '' || text === '""' || form === undefined || form.test(text)
    ? null
    : `"${text}" is not a ${datatype}`
}
