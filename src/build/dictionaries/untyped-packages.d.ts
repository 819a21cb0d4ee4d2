/** Both packages come without types; what is used of them is parsed. */
declare module 'hl7-dictionary' {
  const dictionary: unknown
  export default dictionary
}

declare module 'dcmjs' {
  const dcmjs: {
    readonly data: {
      readonly DicomMetaDictionary: { readonly dictionary: Readonly<Record<string, unknown>> }
    }
  }
  export default dcmjs
}
