using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "backend", worker = (
      modules = [(name = "worker", esModule = embed "dist/worker.mjs")],
      compatibilityDate = "2025-09-01",
      # With it the bindings are in process.env.
      compatibilityFlags = ["nodejs_compat"],
      bindings = [
        (name = "PLASTIQ_KEY", fromEnvironment = "PLASTIQ_KEY"),
        (name = "PLASTIQ_URL", fromEnvironment = "PLASTIQ_URL"),
        (name = "VONAGE_KEY", fromEnvironment = "VONAGE_KEY"),
        (name = "VONAGE_SECRET", fromEnvironment = "VONAGE_SECRET"),
        (name = "VONAGE_SECRET_ID", fromEnvironment = "VONAGE_SECRET_ID"),
        (name = "VONAGE_URL", fromEnvironment = "VONAGE_URL"),
        (name = "PAYER_ID", fromEnvironment = "PAYER_ID"),
      ],
      globalOutbound = "internet",
    )),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:4010", http = (), service = "backend")],
);
