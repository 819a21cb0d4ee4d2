/** Where localStorage notes that this device has data; see marker.ts. */
export const markerKey = 'pacs-ready:marker'
