/**
 * The hash that errata name for the content of a hash: of a variant (`<template hash>.<n>`) its template's, of any other
 * question its own.
 */
export function templateHash(hash: string): string {
  return hash.replace(/\.\d+$/, '')
}
