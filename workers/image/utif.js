export { default as utif } from 'utif2';
