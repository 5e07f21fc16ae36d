/** @type {import('next').NextConfig} */
export default {
  // behind a proxy, which compresses
  compress: false,
}
