/** `L7` reads as "line 7"; HL7 locations are their own name. */
export function placeName(place: string): string {
  return /^L\d+$/.test(place) ? `line ${place.slice(1)}` : place
}
