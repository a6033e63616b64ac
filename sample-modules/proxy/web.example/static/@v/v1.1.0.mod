module web.example/static

go 1.22

require crypto.example/hash v1.3.0
