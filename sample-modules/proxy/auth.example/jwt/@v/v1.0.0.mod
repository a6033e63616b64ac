module auth.example/jwt

go 1.18

require crypto.example/keys v1.0.0
