/**
 * Headers of every answer, pages and data alike: by TLS alone for a year, whatever a link says, and with none of what a
 * browser can do beside showing it (no camera, no place, no payment).
 */
export const EVERYWHERE = {
  strictTransportSecurity: "max-age=31536000; includeSubDomains",
  permissionsPolicy: Object.fromEntries(
    [
      "accelerometer",
      "autoplay",
      "camera",
      "displayCapture",
      "fullscreen",
      "geolocation",
      "gyroscope",
      "magnetometer",
      "microphone",
      "midi",
      "payment",
      "publickeyCredentialsGet",
      "screenWakeLock",
      "usb",
    ].map((feature) => [feature, []]),
  ),
};
