/** As in package.json; a test holds the two together. Written into every backup. */
export const appVersion = '0.1.0'
