export default {
  // With this, BASE_PATH is /shop/api: links in answers have to lead back here.
  basePath: '/shop',
  trailingSlash: true,
  // Pages keep their slash; calls of the API are answered as they come, without a redirect first.
  skipTrailingSlashRedirect: true,
}
