module shop.example/webshop

go 1.23.0

require (
	auth.example/oauth v1.3.0
	auth.example/passwords v1.2.0
	auth.example/totp v1.1.0
	cloud.example/config v1.2.0
	db.example/migrate v1.1.0
	db.example/postgres v1.3.0
	geo.example/address v1.1.0
	geo.example/zones v1.2.0
	img.example/resize v1.3.0
	log.example/log v1.5.0
	mail.example/letters v1.1.0
	pay.example/gateway v1.3.0
	pay.example/invoice v1.2.0
	queue.example/mq v1.9.0
	queue.example/worker v1.2.0
	search.example/index v0.10.0
	tax.example/rates v1.2025.1
	web.example/csrf v1.1.0
	web.example/router v1.6.0
	web.example/static v1.1.0
	web.example/websocket v1.1.0
)

require (
	auth.example/jwt v1.2.0 // indirect
	cli.example/command v1.1.0 // indirect
	cli.example/flags v1.1.0 // indirect
	cloud.example/metrics v1.3.0 // indirect
	cloud.example/secrets v1.1.0 // indirect
	cloud.example/storage v1.2.0 // indirect
	crypto.example/hash v1.3.0 // indirect
	crypto.example/keys v1.1.0 // indirect
	crypto.example/tls v1.2.0 // indirect
	data.example/jsonpath v0.4.0 // indirect
	data.example/toml v1.1.0 // indirect
	data.example/yaml/v3 v3.0.1 // indirect
	db.example/cache v1.2.0 // indirect
	db.example/pool v1.4.0 // indirect
	db.example/sql v1.3.0 // indirect
	geo.example/countries v1.2.0 // indirect
	img.example/codec v1.1.0 // indirect
	img.example/exif v1.1.0 // indirect
	legacy.example/soap v2.4.1+incompatible // indirect
	log.example/oldlog v1.1.1 // indirect
	log.example/trace v1.0.0 // indirect
	mail.example/mime v1.2.0 // indirect
	mail.example/smtp v1.0.0 // indirect
	net.example/backoff v1.1.0 // indirect
	net.example/dns v1.1.0 // indirect
	net.example/http2 v1.2.0 // indirect
	net.example/retry v1.1.0 // indirect
	pay.example/cards v1.1.0 // indirect
	pay.example/ledger v1.1.0 // indirect
	pay.example/sepa v1.0.0 // indirect
	queue.example/mq/v2 v2.1.0 // indirect
	search.example/query v0.6.0 // indirect
	search.example/stem v0.1.1-0.20250311101530-4f2a9c81be07 // indirect
	tax.example/vat v1.2.0 // indirect
	test.example/assert v1.3.0 // indirect
	test.example/diff v1.1.0 // indirect
	text.example/currency v1.2.0 // indirect
	text.example/slug v1.0.0 // indirect
	text.example/unicode v1.2.0 // indirect
	web.example/middleware v1.2.0 // indirect
	web.example/sessions v1.2.0 // indirect
	web.example/templates v1.1.0 // indirect
)

// A pool of this version hands out closed connections.
exclude db.example/pool v1.5.0

replace (
	// Our zones carry the islands that are still missing upstream.
	geo.example/zones v1.2.0 => geo-fork.example/zones v1.2.1
	// Patched until the next release: long lines are folded.
	mail.example/smtp => ./patched/smtp
)
