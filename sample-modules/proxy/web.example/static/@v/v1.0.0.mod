module web.example/static

go 1.18

require crypto.example/hash v1.0.0
